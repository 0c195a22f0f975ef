// The framework's own English words cannot be set: the Chinese of framework_words.toml takes their place as
// they appear. Words come in as text or as an attribute, whole or around a name of ours ("Remove 衡水市").
// Called with that file's two tables.
(({ whole, around }) => {
  const shapes = Object.entries(around).map(([from, to]) => [new RegExp(from), to]);
  const said = (words) => {
    if (Object.hasOwn(whole, words)) return whole[words];
    for (const [from, to] of shapes) if (from.test(words)) return words.replace(from, to);
    return words;
  };
  const NAMES = ['aria-label', 'title', 'placeholder'];
  const SPOKEN = NAMES.map((name) => `[${name}]`).join();
  const ours = (node) => node.parentElement && node.parentElement.closest('[data-testid="stHtml"]');
  const attribute = (element, name) => {
    const words = element.getAttribute(name);
    if (words && said(words) !== words) element.setAttribute(name, said(words));
  };
  const text = (node) => {
    const words = node.nodeValue.trim();
    if (words && said(words) !== words) node.nodeValue = node.nodeValue.replace(words, said(words));
  };
  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { text(node); return; }
    if (node.nodeType !== Node.ELEMENT_NODE || ours(node)) return;
    for (const one of [node, ...node.querySelectorAll(SPOKEN)]) NAMES.forEach((name) => attribute(one, name));
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) text(texts.currentNode);
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') attribute(change.target, change.attributeName);
      else if (change.type === 'characterData') text(change.target);
      else change.addedNodes.forEach(all);
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES,
  });
})
