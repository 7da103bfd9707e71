// Keeps what was typed into the application on this device until it is submitted. The page works without it.
// Never kept: the number of an identity document, files, and the form's own keys.
const place = 'gongkai-request-draft';
const untouched = new Set(['idNumber', 'key', 'kept', 'drop', '__RequestVerificationToken']);
const longest = 7 * 24 * 3600 * 1000;
const form = document.querySelector('form[data-draft]');

function read() {
  try {
    const draft = JSON.parse(localStorage.getItem(place));
    return draft && Date.now() - draft.at < longest ? draft.fields : null;
  } catch {
    return null;
  }
}

function write() {
  const fields = [...new FormData(form)].filter(([name, value]) => !untouched.has(name) && typeof value === 'string');
  try {
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // No room or not allowed: then there is no draft.
  }
}

function forget() {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

function fill(fields) {
  for (const field of form.elements) {
    if (!field.name || untouched.has(field.name) || field.type === 'file' || field.tagName === 'FIELDSET' || field.tagName === 'BUTTON') continue;
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    // The body named in the address was chosen just now.
    else if (values.length > 0 && !(field.name === 'unit' && field.value)) field.value = values[0];
  }
}

if (document.querySelector('script[data-submitted]')) forget();
if (form) {
  const draft = read();
  const typed = draft?.some(([name, value]) => ['title', 'docNumber', 'description', 'name', 'phone', 'email', 'address'].includes(name) && value);
  if (form.dataset.draft === 'fresh' && typed) {
    fill(draft);
    document.querySelector('[data-draft-notice]').hidden = false;
  }
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(write, 400);
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    write();
  });
  for (const button of document.querySelectorAll('[data-draft-clear]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      clearTimeout(waiting);
      forget();
      location.assign('/requests/new');
    });
  }
}
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.firstChild.textContent = '已复制';
  });
}
