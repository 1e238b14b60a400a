type Attributes = Record<string, string | undefined>;

/** An element with attributes and content; what people typed goes in as text only. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: (Node | string | undefined | false)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  for (const part of content) if (part) element.append(part);
  return element;
};

/** A button that does something on this page. */
export const button = (label: string, act: () => unknown, look = 'button second'): HTMLButtonElement => {
  const made = el('button', { type: 'button', class: look }, label);
  made.addEventListener('click', () => void act());
  return made;
};

/** A message set apart from the page, as the server writes them. */
export const message = (tone: 'wait' | 'stop' | '', ...content: (Node | string)[]): HTMLElement =>
  el('div', { class: `message ${tone}`.trim(), role: tone === 'stop' ? 'alert' : 'status' }, ...content);
