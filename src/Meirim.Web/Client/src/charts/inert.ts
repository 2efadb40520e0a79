/**
 * Draws in a document that is never shown, where styles written inline neither apply nor offend our content security policy;
 * then takes the picture over without them. The rules that matter stand in styles/charts.css; lone declarations go through
 * the object model, which the policy allows.
 */
export function withoutInlineStyle(draw: (inert: Document) => Element): Element {
  const inert = document.implementation.createHTMLDocument("");
  const drawn = draw(inert);
  for (const sheet of drawn.querySelectorAll("style")) sheet.remove();
  const kept = new Map<Element, string>();
  for (const element of [drawn, ...drawn.querySelectorAll("[style]")]) {
    const style = element.getAttribute("style");
    if (style) kept.set(element, style);
    element.removeAttribute("style");
  }
  const taken = document.adoptNode(drawn);
  for (const [element, style] of kept)
    for (const declaration of style.split(";")) {
      const [name, value] = declaration.split(":", 2);
      if (name && value && "style" in element) (element as SVGElement).style.setProperty(name.trim(), value.trim());
    }
  return taken;
}
