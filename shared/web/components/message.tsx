import type { Child } from 'hono/jsx';

/** A message set apart from the page: what just happened, what to mind, or what went wrong. */
export const Message = ({ tone, children }: { tone?: 'stop' | 'wait'; children?: Child }) => (
  <div class={`message${tone ? ` ${tone}` : ''}`} role={tone === 'stop' ? 'alert' : 'status'}>
    {children}
  </div>
);
