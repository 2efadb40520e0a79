// After a form was refused the reader starts at the list of what to mend.
document.querySelector<HTMLElement>("[data-errors]")?.focus();
