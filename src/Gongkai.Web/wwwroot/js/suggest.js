// Suggestions below a search field while somebody types (combobox with a list box). Brought in when such a field first gets the focus; without it the field searches the same.
export function suggest(box) {
  const pause = 200;
  const address = '/api/v1/search/suggest';
  const kinds = { word: '词', number: '文号', title: '标题' };
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${box.id}-suggestions`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索建议');
  list.hidden = true;
  box.parentElement.append(list);
  box.autocomplete = 'off';
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', list.id);
  let timer = 0;
  let asked = 0;
  let at = -1;

  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    // While a character is being composed the letters are not yet what is meant.
    if (!event.isComposing) timer = setTimeout(ask, pause);
  });
  box.addEventListener('compositionend', () => { timer = setTimeout(ask, pause); });
  box.addEventListener('blur', () => setTimeout(close, 150));
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = list.children.length;
      choose(event.key === 'ArrowDown' ? (at + 1) % count : at > 0 ? at - 1 : count - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      take(list.children[at]);
    }
  });

  if (box.value !== box.defaultValue) ask();

  async function ask() {
    const turn = ++asked;
    const text = box.value.trim();
    if (!text) { close(); return; }
    let items = [];
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(text.slice(0, 60))}`);
      if (answer.ok) ({ items } = await answer.json());
    } catch {
      items = [];
    }
    if (turn !== asked || document.activeElement !== box) return;
    at = -1;
    list.replaceChildren(...items.map((item, index) => {
      const line = document.createElement('li');
      const kind = document.createElement('span');
      line.id = `${list.id}-${index}`;
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      line.dataset.text = item.text;
      if (item.url) line.dataset.url = item.url;
      line.append(item.text);
      kind.textContent = kinds[item.kind] ?? '';
      line.append(kind);
      line.addEventListener('pointerdown', (event) => { event.preventDefault(); take(line); });
      return line;
    }));
    list.hidden = items.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
  }

  function choose(index) {
    at = index;
    [...list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === at)));
    box.setAttribute('aria-activedescendant', list.children[at].id);
  }

  function take(line) {
    if (line.dataset.url) { location.assign(line.dataset.url); return; }
    box.value = line.dataset.text;
    close();
    box.form.requestSubmit();
  }

  function close() {
    asked++;
    at = -1;
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }
}
