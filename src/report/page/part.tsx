// A part of the page under its heading, and what every part is given.

import type { ComponentChildren } from 'preact';
import type { Report } from '../report.js';
import type { PageWords, Section } from './page-words.js';

/** What every part of the page is given. */
export interface PartProps {
  readonly report: Report;
  readonly words: PageWords;
}

/** A part of the page under its heading. */
export function PagePart(props: {
  readonly id: Section;
  readonly title: string;
  readonly controls?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { id, title, controls, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="part">
      <div class="part-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {controls}
      </div>
      {children}
    </section>
  );
}
