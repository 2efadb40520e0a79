// A part of the page that is read again every few seconds; without script the page is loaded again by hand. What has the
// keyboard keeps it: while someone is inside the part, it waits.
for (const part of document.querySelectorAll<HTMLElement>("[data-refresh]")) {
  setInterval(() => {
    if (document.hidden || part.contains(document.activeElement)) return;
    void fetch(location.href, { headers: { Accept: "text/html" } }).then(async answer => {
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-refresh]");
      if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
    }).catch(() => undefined);
  }, Number(part.dataset["refresh"]) * 1000);
}
