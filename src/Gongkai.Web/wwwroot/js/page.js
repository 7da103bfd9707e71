// Small comforts; every page works without them.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const item of document.querySelectorAll('[data-print-item]')) item.hidden = false;
for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}
// Suggestions are brought in when somebody comes to a search field, so that no page asks for them before.
for (const box of document.querySelectorAll('input[data-suggest]')) {
  const bring = async () => {
    try {
      (await import('/js/suggest.js')).suggest(box);
    } catch {
      // The field searches without them.
    }
  };
  if (document.activeElement === box) bring();
  else box.addEventListener('focus', bring, { once: true });
}
// A part that scrolls can be reached with the keyboard, and only while it scrolls.
const scrolling = new ResizeObserver((parts) => {
  for (const { target } of parts) {
    const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
    if (scrolls) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
for (const part of document.querySelectorAll('.table-wrap, .document-body')) scrolling.observe(part);

// The clipboard belongs to pages that came over TLS.
const copy = document.querySelector('[data-copy]');
if (copy && navigator.clipboard) {
  document.querySelector('[data-copy-item]').hidden = false;
  const state = document.querySelector('[data-copy-state]');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.copy);
      state.textContent = '网址已复制。';
    } catch {
      state.textContent = '没有复制成功，请展开“分享”后手工复制。';
    }
  });
}

// 朗读: the browser's own voice reads sentence by sentence; the sentence is marked without a change to the text.
class Reader {
  constructor(panel, text) {
    [this.panel, this.text, this.at, this.reading] = [panel, text, 0, false];
    this.play = panel.querySelector('[data-reader-play]');
    this.halt = panel.querySelector('[data-reader-stop]');
    this.state = panel.querySelector('[data-reader-state]');
    this.name = this.play.textContent;
    this.play.addEventListener('click', () => this.toggle());
    this.halt.addEventListener('click', () => this.stop());
    document.addEventListener('keydown', (key) => {
      if (key.key === 'Escape' && !this.halt.hidden) this.stop();
    });
    addEventListener('pagehide', () => speechSynthesis.cancel());
    panel.hidden = false;
  }

  // Ranges of sentences: ends of sentences, and ends of paragraphs and cells.
  sentences() {
    const found = [];
    const walker = document.createTreeWalker(this.text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/[^。！？；\n]+[。！？；”』）]*/g)) {
        if (!match[0].trim()) continue;
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        found.push(range);
      }
    }
    return found;
  }

  toggle() {
    if (this.reading) {
      this.reading = false;
      speechSynthesis.cancel();
      this.say('继续朗读', '已暂停');
      return;
    }
    this.ranges ??= this.sentences();
    if (this.ranges.length === 0) return;
    this.reading = true;
    this.halt.hidden = false;
    this.say('暂停', '正在朗读，按Esc键停止');
    this.next();
  }

  next() {
    const range = this.ranges[this.at];
    if (!range) return this.stop('读完了');
    this.mark(range);
    const words = new SpeechSynthesisUtterance(range.toString());
    words.lang = 'zh-CN';
    const voice = speechSynthesis.getVoices().find((v) => v.lang.replace('_', '-').startsWith('zh'));
    if (voice) words.voice = voice;
    words.onend = () => {
      // A pause or a stop ends the sentence too; it is read again when reading goes on.
      if (!this.reading || this.spoken !== words) return;
      this.at += 1;
      this.next();
    };
    words.onerror = (fault) => {
      if (this.reading && this.spoken === words && fault.error !== 'interrupted' && fault.error !== 'canceled') this.stop('浏览器没有可用的中文语音');
    };
    this.spoken = words;
    speechSynthesis.speak(words);
  }

  stop(why = '') {
    [this.reading, this.at, this.spoken] = [false, 0, null];
    speechSynthesis.cancel();
    this.mark(null);
    const focused = document.activeElement === this.halt;
    this.halt.hidden = true;
    if (focused) this.play.focus();
    this.say(this.name, why);
  }

  say(button, state) {
    this.play.textContent = button;
    this.state.textContent = state;
  }

  mark(range) {
    if (!globalThis.Highlight) return;
    CSS.highlights.delete('read-aloud');
    if (!range) return;
    CSS.highlights.set('read-aloud', new Highlight(range));
    const box = range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  }
}
if ('speechSynthesis' in window) {
  for (const panel of document.querySelectorAll('[data-reader]')) {
    const text = document.querySelector(panel.dataset.reader);
    if (text) new Reader(panel, text);
  }
}
