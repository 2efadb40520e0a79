// The button beside an address to copy exists only where the clipboard does.
for (const part of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const input = part.querySelector<HTMLInputElement>("input");
  const button = part.querySelector<HTMLButtonElement>("button");
  const said = part.querySelector<HTMLElement>("[role=status]");
  if (!input || !button || !said || !("clipboard" in navigator)) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(input.value);
    said.textContent = part.dataset["copy"] ?? "";
  });
}
