// A form leaves once: the second click of a double click would cancel the answer to the first, and with it, for a link that
// serves once, the session that it has just opened. Without this script the form works all the same.
const patience = 10000;
const sent = new WeakMap();

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') {
    return;
  }
  if (Date.now() - (sent.get(form) ?? 0) < patience) {
    event.preventDefault();
  }
  else {
    sent.set(form, Date.now());
  }
});

// back to a page that the browser had kept: its forms may leave again
addEventListener('pageshow', event => {
  if (event.persisted) {
    document.querySelectorAll('form').forEach(form => sent.delete(form));
  }
});
