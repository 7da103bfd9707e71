// 涂黑: boxes are drawn on the picture of a page by dragging or with the keys. They stand in the form as hidden fields;
// without this script they are typed as numbers or taken from the inspection.
const form = document.querySelector('form.redaction');
const sheet = form.querySelector('.sheet svg');
const list = form.querySelector('.boxes');
const said = form.querySelector('[data-said]');
const page = form.dataset.page;
const smallest = 0.4;
const step = 1;
const start = { x: 40, y: 45, width: 20, height: 3 };

const drawing = rectangle('drawing');
let typed = { ...start };
let from = null;

form.querySelector('figcaption').hidden = false;
sheet.tabIndex = 0;
sheet.setAttribute('aria-label', `第 ${page} 页，画框区。方向键移动，Shift 加方向键改大小，回车加框。`);
for (const box of sheet.querySelectorAll('rect[data-line]')) makeChosen(box);

sheet.addEventListener('pointerdown', (event) => {
  if (event.button !== 0 || event.target.dataset.line) return;
  from = placeOf(event);
  sheet.setPointerCapture(event.pointerId);
});
sheet.addEventListener('pointermove', (event) => {
  if (from) show(between(from, placeOf(event)));
});
sheet.addEventListener('pointerup', (event) => {
  if (!from) return;
  const box = between(from, placeOf(event));
  from = null;
  hide();
  if (box.width >= smallest && box.height >= smallest) add(box);
});
sheet.addEventListener('pointercancel', () => {
  from = null;
  hide();
});
sheet.addEventListener('focus', () => {
  if (!from && sheet.matches(':focus-visible')) show(typed);
});
sheet.addEventListener('blur', hide);
sheet.addEventListener('keydown', (event) => {
  if (event.target !== sheet) return;
  const moved = turned(typed, event);
  if (moved) {
    typed = moved;
    show(typed);
    tell(`框：左 ${typed.x}%，上 ${typed.y}%，宽 ${typed.width}%，高 ${typed.height}%`);
  } else if (event.key === 'Enter') {
    add(typed);
  } else return;
  event.preventDefault();
});

list.addEventListener('click', (event) => {
  const entry = event.target.closest('button')?.closest('li');
  if (!entry) return;
  event.preventDefault();
  remove(entry.dataset.line);
});

function add(box) {
  const line = lineOf(box);
  if (entryOf(line)) return;
  const drawn = rectangle('');
  place(drawn, box);
  drawn.dataset.line = line;
  makeChosen(drawn);
  list.append(entry(line, box));
  tell(`已加框，共 ${list.children.length} 个。`);
}

function remove(line) {
  const entryGone = entryOf(line);
  const next = (entryGone?.nextElementSibling ?? entryGone?.previousElementSibling)?.querySelector('button');
  const hadFocus = entryGone?.contains(document.activeElement);
  entryGone?.remove();
  boxOf(line)?.remove();
  if (hadFocus) (next ?? sheet).focus();
  tell(`已删除一个框，还有 ${list.children.length} 个。`);
}

// A box that stands can be reached with Tab, moved, resized and deleted.
function makeChosen(box) {
  box.tabIndex = 0;
  box.setAttribute('role', 'button');
  box.setAttribute('aria-label', `框 ${box.dataset.line.split(';').slice(1, 5).join('、')}，按 Delete 删除`);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      remove(box.dataset.line);
      sheet.focus();
    } else {
      const moved = turned(read(box), event);
      if (!moved) return;
      renew(box, moved);
    }
    event.preventDefault();
  });
}

function renew(box, moved) {
  const ground = box.dataset.line.split(';')[5];
  const line = lineOf(moved, ground);
  if (entryOf(line)) return;
  entryOf(box.dataset.line)?.replaceWith(entry(line, moved));
  place(box, moved);
  box.dataset.line = line;
  tell(`框：左 ${moved.x}%，上 ${moved.y}%，宽 ${moved.width}%，高 ${moved.height}%`);
}

function entry(line, box) {
  const item = document.createElement('li');
  item.dataset.line = line;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'Boxes';
  field.value = line;
  const button = document.createElement('button');
  button.type = 'submit';
  button.name = 'Go';
  button.value = `remove:${line}`;
  button.className = 'button--plain';
  button.textContent = '删除';
  const ground = document.createElement('span');
  ground.className = 'muted';
  ground.textContent = [...form.elements.Ground.options].find((o) => o.value === line.split(';')[5])?.textContent ?? '';
  item.append(field, `第 ${page} 页，左 ${box.x}%，上 ${box.y}% `, ground, ' ', button);
  return item;
}

function turned(box, event) {
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (!way) return null;
  const [x, y] = way;
  return event.shiftKey
    ? { ...box, width: clamp(box.width + x, step, 100 - box.x), height: clamp(box.height + y, step, 100 - box.y) }
    : { ...box, x: clamp(box.x + x, 0, 100 - box.width), y: clamp(box.y + y, 0, 100 - box.height) };
}

function placeOf(event) {
  const frame = sheet.getBoundingClientRect();
  return { x: clamp(((event.clientX - frame.left) / frame.width) * 100, 0, 100), y: clamp(((event.clientY - frame.top) / frame.height) * 100, 0, 100) };
}

function between(a, b) {
  return { x: round(Math.min(a.x, b.x)), y: round(Math.min(a.y, b.y)), width: round(Math.abs(a.x - b.x)), height: round(Math.abs(a.y - b.y)) };
}

function rectangle(name) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  if (name) made.setAttribute('class', name);
  else sheet.append(made);
  return made;
}

function place(made, box) {
  for (const side of ['x', 'y', 'width', 'height']) made.setAttribute(side, String(box[side]));
}

function read(made) {
  return Object.fromEntries(['x', 'y', 'width', 'height'].map((side) => [side, Number(made.getAttribute(side))]));
}

function show(box) {
  place(drawing, box);
  sheet.append(drawing);
}

function hide() {
  drawing.remove();
}

function lineOf(box, ground = form.elements.Ground.value) {
  return [page, box.x, box.y, box.width, box.height, ground].join(';');
}

function entryOf(line) {
  return [...list.children].find((item) => item.dataset.line === line);
}

function boxOf(line) {
  return [...sheet.querySelectorAll('rect[data-line]')].find((box) => box.dataset.line === line);
}

function clamp(value, low, high) {
  return round(Math.min(Math.max(value, low), high));
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function tell(words) {
  said.textContent = words;
}
