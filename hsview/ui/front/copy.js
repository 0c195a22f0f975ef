// The button 复制链接 copies the address of exactly this view. Without https a browser offers no clipboard to
// scripts: then the older way is taken, and where that fails too the address is shown for copying by hand.
(() => {
  const older = (text) => {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest ? event.target.closest('button.copy-link') : null;
    if (!button) return;
    const address = location.href;
    const board = navigator.clipboard;
    let done = board ? await board.writeText(address).then(() => true, () => false) : false;
    done = done || older(address);
    button.focus();
    const said = button.nextElementSibling;
    said.textContent = done ? '已复制' : '';
    if (!done) prompt('请复制这个网址：', address);
    setTimeout(() => { said.textContent = ''; }, 2500);
  });
})();
