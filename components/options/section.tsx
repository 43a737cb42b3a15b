import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  /** What is to be known before anything is changed here. */
  note?: string;
  children: ComponentChildren;
}

/** A part of the page: its heading stands in the margin. */
export const Section = ({ id, title, note, children }: Props) => (
  <section class="section" id={id} aria-labelledby={`${id}-title`}>
    <h2 class="section-title" id={`${id}-title`}>
      {title}
    </h2>
    <div class="section-body">
      {note && <p class="section-note">{note}</p>}
      {children}
    </div>
  </section>
);
