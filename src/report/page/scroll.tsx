// What is wider than the screen scrolls by itself: the page never does so sideways.

import type { ComponentChildren } from 'preact';

/** A part that scrolls sideways. It is a stop of the keyboard, so that it can be scrolled without a mouse. */
export function Scroll(props: {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { label, class: more, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields, and no landmark beside the part that it stands in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the arrow keys.
    <div class={more === undefined ? 'scroll' : `scroll ${more}`} role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
