// Back and forward: one step of the browser's history for each act of the reader. The framework writes up to
// three addresses on the way to another view, each as a step of its own, the first ones with the old page and
// the new parameters. The first address after a click or a key is a step; what follows is written over it.
(() => {
  let acted = false;
  for (const act of ['pointerdown', 'keydown']) addEventListener(act, () => { acted = true; }, true);
  addEventListener('popstate', () => { acted = false; }, true);
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    if (acted) push(state, title, url);
    else history.replaceState(state, title, url);
    acted = false;
  };
})();
