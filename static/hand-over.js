// Tells the planner what a reader did before it ran, as if it happened now.

/** Runs the planner, and hands over: what was typed and chosen, then what was dropped and clicked. */
export function begin(run, { clicks, files, prints }) {
  const changed = [...document.querySelectorAll("input,select,textarea")].filter(isChanged);
  const states = changed.map((control) => ({ control, value: control.value, checked: control.checked }));
  run();
  states.forEach(tell);
  if (prints) dispatchEvent(new Event("beforeprint"));
  files.slice(0, 1).forEach(file);
  clicks.forEach((button) => button.isConnected && button.click());
}

/** A file, as if it had been picked. */
export function file(file) {
  const input = document.querySelector("input[type=file]");
  const picked = new DataTransfer();
  picked.items.add(file);
  input.files = picked.files;
  happen(input, "change");
}

/** What another program shared with the installed page. The service worker has it, and nobody else. */
export function takeShared() {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data instanceof File) file(data);
    else if (data) tell({ control: document.getElementById("paste"), value: data });
  };
  navigator.serviceWorker?.controller?.postMessage("shared", [port2]);
}

/** Whether a control no longer says what the page said. Of radio buttons, the one that is on now counts. */
function isChanged(control) {
  if (control.type === "file") return control.files.length > 0;
  if (control.type === "radio") return control.checked && !control.defaultChecked;
  if (control.type === "checkbox") return control.checked !== control.defaultChecked;
  if (control.options) return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return control.value !== control.defaultValue;
}

function tell({ control, value, checked }) {
  if (control.type === "radio" || control.type === "checkbox") {
    control.checked = checked;
  } else if (control.type !== "file") {
    // Written only where it differs: writing moves the caret.
    if (control.value !== value) control.value = value;
    happen(control, "input");
    // What is still being typed is not whole.
    if (control === document.activeElement && !control.options) return;
  }
  happen(control, "change");
}

function happen(control, event) {
  control.dispatchEvent(new Event(event, { bubbles: true }));
}
