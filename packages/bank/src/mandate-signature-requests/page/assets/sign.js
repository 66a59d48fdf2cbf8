/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-argument -- runs in browsers, whose types this project does not load */
// Helps while an IBAN is typed and keeps a form from being sent twice. The server checks everything; the page works without this.
const iban = document.getElementById("iban");
const live = document.getElementById("iban-live");

const electronic = (text) => text.replace(/[\s-]/g, "").toUpperCase();

function checkDigitsMatch(text) {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    for (const digit of String(parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

if (iban instanceof HTMLInputElement && live !== null) {
  let wasLeft = false;
  const judge = () => {
    const text = electronic(iban.value);
    const isRight = checkDigitsMatch(text);
    const isTold = text !== "" && (isRight || wasLeft);
    live.textContent = isTold ? (isRight ? iban.dataset.right : iban.dataset.invalid) : "";
    live.classList.toggle("bad", isTold && !isRight);
  };
  iban.addEventListener("input", judge);
  iban.addEventListener("blur", () => {
    wasLeft = true;
    iban.value = electronic(iban.value).replace(/(.{4})(?=.)/g, "$1 ");
    judge();
  });
}

for (const form of document.querySelectorAll("form")) {
  const button = form.querySelector("button");
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") return event.preventDefault();
    form.dataset.sent = "yes";
    if (button === null) return;
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.dataset.busy ?? button.textContent;
  });
}

// Back from another page, the form can be sent again.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
