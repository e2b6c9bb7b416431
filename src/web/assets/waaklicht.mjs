// What a page does besides working without it: keep what is typed, warn before the lock, leave quickly, send once.
// No storage in the browser, no markup from strings (AU-36, AU-35).

const KEEP_AFTER_MS = 3_000;
const KEEP_AT_MOST_EVERY_MS = 10_000;
const WARN_BEFORE_MS = 2 * 60_000;
const SENDING_MS = 5_000;
const THREE_SHIFTS_MS = 5_000;

const page = document.documentElement.dataset;
const form = document.querySelector('form[data-autosave]');

/** @returns {string} */
function csrf() {
  return page.csrf ?? '';
}

// Drafts (E.1): three seconds after the last key, at most every ten, and on leaving a field.
let dirty = false;
let lastKept = 0;
let waiting = 0;

/** @param {boolean} leaving the page goes away: nobody waits for the answer */
async function keep(leaving) {
  if (!(form instanceof HTMLFormElement) || !dirty) return;
  dirty = false;
  lastKept = Date.now();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  body.set('pad', form.getAttribute('data-autosave') ?? '');
  try {
    const answer = await fetch(page.keepAt ?? '', {
      method: 'POST',
      body,
      keepalive: leaving,
      headers: { 'X-CSRF-Token': csrf() },
    });
    const saved = document.querySelector('[data-saved]');
    if (saved === null) return;
    saved.textContent = answer.ok ? await answer.text() : (saved.getAttribute('data-not-saved') ?? '');
    if (!answer.ok) dirty = true;
  } catch {
    dirty = true;
    const saved = document.querySelector('[data-saved]');
    if (saved !== null) saved.textContent = saved.getAttribute('data-not-saved');
    plan();
  }
}

function plan() {
  clearTimeout(waiting);
  const pause = Math.max(KEEP_AFTER_MS, lastKept + KEEP_AT_MOST_EVERY_MS - Date.now());
  waiting = setTimeout(() => void keep(false), pause);
}

form?.addEventListener('input', () => {
  dirty = true;
  plan();
});
form?.addEventListener('change', () => void (Date.now() - lastKept > KEEP_AT_MOST_EVERY_MS && keep(false)));
addEventListener('pagehide', () => void keep(true));

// Send once (E.2).
for (const one of document.querySelectorAll('form')) {
  one.addEventListener('submit', (event) => {
    if (one.dataset.sending === 'yes') {
      event.preventDefault();
      return;
    }
    one.dataset.sending = 'yes';
    dirty = false;
    clearTimeout(waiting);
    const button = event.submitter;
    const words = button?.textContent ?? '';
    button?.setAttribute('aria-disabled', 'true');
    if (button?.hasAttribute('data-sending')) button.textContent = button.getAttribute('data-sending');
    setTimeout(() => {
      delete one.dataset.sending;
      button?.removeAttribute('aria-disabled');
      if (button?.hasAttribute('data-sending')) button.textContent = words;
    }, SENDING_MS);
  });
}

// The lock (E.4): a line two minutes before, and the lock page when the time is there. The server locks too.
const idleMs = Number(page.idleMs ?? 0);
const warning = document.querySelector('[data-idle]');
let idleTimers = [];
function restIdle() {
  idleTimers.forEach(clearTimeout);
  if (idleMs === 0 || warning === null) return;
  warning.setAttribute('hidden', '');
  const warn = () => {
    void keep(false);
    warning.removeAttribute('hidden');
  };
  const lock = () => {
    document.documentElement.classList.add('wl-blank');
    location.replace(page.lockAt ?? '/');
  };
  idleTimers = [setTimeout(warn, Math.max(idleMs - WARN_BEFORE_MS, 0)), setTimeout(lock, idleMs)];
}
restIdle();
document.querySelector('[data-stay]')?.addEventListener('click', async () => {
  await fetch(page.stayAt ?? '', { method: 'POST', headers: { 'X-CSRF-Token': csrf() } }).catch(
    () => undefined,
  );
  restIdle();
});

// Quick exit (E.5): blank at once, draft sent, session locked, a neutral page instead of this tab.
function leave() {
  document.documentElement.classList.add('wl-blank');
  void keep(true);
  const address = page.leaveAt ?? '/';
  location.replace(address);
}
for (const one of document.querySelectorAll('[data-leave]')) {
  one.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
}
let shifts = [];
const dots = document.querySelector('[data-dots]');
addEventListener('keydown', (event) => {
  if (event.key !== 'Shift' || event.repeat) {
    shifts = [];
    if (dots !== null) dots.setAttribute('hidden', '');
    return;
  }
  const now = Date.now();
  shifts = [...shifts.filter((at) => now - at < THREE_SHIFTS_MS), now];
  if (dots !== null) {
    dots.textContent = '•'.repeat(shifts.length);
    dots.removeAttribute('hidden');
    setTimeout(() => dots.setAttribute('hidden', ''), THREE_SHIFTS_MS);
  }
  if (shifts.length >= 3) leave();
});

// Back after signing out shows nothing old (AU-29).
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// Focus where the news is (E.8): the summary, the refusal or the confirmation.
document.querySelector('[data-focus]')?.focus();

// Fields that belong to an answer appear with it; without script they are always there.
for (const block of document.querySelectorAll('[data-when]')) {
  const [name, ...values] = (block.getAttribute('data-when') ?? '').split(' ');
  const show = () => {
    const chosen = [...document.querySelectorAll(`[name="${name}"]`)].filter(
      (one) => one.checked || one.tagName === 'SELECT',
    );
    block.toggleAttribute('hidden', !chosen.some((one) => values.includes(one.value)));
  };
  show();
  addEventListener('change', show);
}
