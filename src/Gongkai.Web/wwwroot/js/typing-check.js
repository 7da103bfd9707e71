// 边写边查: while a text is typed the inspection's findings are listed below it; each entry takes the writer to its place.
// The page works without it: the same check runs when the draft is saved, submitted and published.
const pause = 800;

for (const field of document.querySelectorAll('textarea[data-check]')) watch(field);

function watch(field) {
  const list = document.createElement('ol');
  const status = document.createElement('p');
  status.className = 'muted';
  status.setAttribute('role', 'status');
  list.className = 'findings findings--typing';
  list.setAttribute('aria-label', '边写边查的发现');
  field.after(status, list);
  let timer = 0;
  let asked = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
  if (field.value.trim()) check();

  async function check() {
    const turn = ++asked;
    const text = field.value;
    let findings;
    try {
      const answer = await fetch('/workbench/review/typing', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain; charset=utf-8', RequestVerificationToken: field.form.elements.__RequestVerificationToken.value },
        body: text,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      ({ findings } = await answer.json());
    } catch {
      status.textContent = '暂时不能边写边查，保存和提交时会再检查。';
      return;
    }
    // An answer to an older text is out of date.
    if (turn !== asked) return;
    const barring = findings.filter((found) => found.severity === 'block').length;
    status.textContent = findings.length ? `边写边查：${barring} 项阻断，${findings.length - barring} 项提示。` : '边写边查：没有发现问题。';
    list.replaceChildren(...findings.map((found) => entry(found)));
  }

  function entry(found) {
    const item = document.createElement('li');
    const jump = document.createElement('button');
    jump.type = 'button';
    jump.className = found.severity === 'block' ? 'link-button bars' : 'link-button';
    jump.textContent = `${found.severity === 'block' ? '阻断' : '提示'}　${found.excerpt}`;
    jump.addEventListener('click', () => {
      field.focus();
      field.setSelectionRange(found.start, found.start + found.length);
    });
    item.append(jump, ` ${found.message}${found.suggestion ?? ''}`);
    if (found.replacement) {
      const take = document.createElement('button');
      take.type = 'button';
      take.className = 'link-button';
      take.textContent = `改为“${found.replacement}”`;
      take.addEventListener('click', () => {
        field.focus();
        field.setRangeText(found.replacement, found.start, found.start + found.length, 'end');
        field.dispatchEvent(new Event('input'));
      });
      item.append(' ', take);
    }
    return item;
  }
}
