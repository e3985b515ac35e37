import type { ReactElement } from 'react';
import './icon.css';

/** Drawn on a 16 x 16 grid with a 1.5 stroke; filled shapes carry their own fill. */
const drawings = {
  add: <path d="M8 3v10M3 8h10" />,
  alignment: <path d="M2 4h4M2 8h4M2 12h4M10 4h4M10 8h4M10 12h4M6 4c2 0 2 4 4 4M6 12h4" />,
  arrowLeft: <path d="M13 8H3M7 4 3 8l4 4" />,
  arrowRight: <path d="M3 8h10M9 4l4 4-4 4" />,
  chart: <path d="M2.5 13.5h11M4.5 11V8M8 11V3M11.5 11V5.5" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  chevronDown: <path d="m4 6 4 4 4-4" />,
  chevronRight: <path d="m6 4 4 4-4 4" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  columns: <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />,
  comment: <path d="M2.5 3h11v8H8l-3 2.6V11H2.5z" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  disconnected: (
    <path d="M2 2l12 12M6.5 4.6A8 8 0 0 1 14 7M2 7a8 8 0 0 1 2-1.6M4.8 9.8a4.6 4.6 0 0 1 2.6-1.2M8 12.5h.01" />
  ),
  dot: <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />,
  download: <path d="M8 2.5v7.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />,
  duplicate: <path d="M5.5 5.5h8v8h-8zM2.5 10.5v-8h8" />,
  edited: <path d="m3 13 .7-3L10.8 3l2.2 2.2-7.1 7.1L3 13ZM9.3 4.5l2.2 2.2" />,
  eye: (
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
  ),
  eyeOff: (
    <path d="M3 3l10 10M6.4 4A6.4 6.4 0 0 1 8 3.8C12 3.8 14.5 8 14.5 8a12 12 0 0 1-1.8 2.2M10 12a6 6 0 0 1-2 .3C4 12.2 1.5 8 1.5 8a12 12 0 0 1 2.7-3" />
  ),
  file: <path d="M4 1.8h5l3 3v9.4H4zM9 1.8v3h3" />,
  filter: <path d="M2 4h12M4.5 8h7M6.8 12h2.4" />,
  findings: <path d="M2.5 3.5h7M2.5 7.5h4M2.5 11.5h4M8.5 10.6l2 2 3.3-4.4" />,
  folder: <path d="M1.8 3.5h4.4l1.5 1.7h6.5v7.5H1.8z" />,
  hand: (
    <path d="M5.2 9V4.1a1 1 0 0 1 2 0v3-4a1 1 0 0 1 2 0v4-3.2a1 1 0 0 1 2 0v3.4-1.6a1 1 0 0 1 2 0v4.1c0 2.5-1.6 4-3.9 4-2 0-3-.8-4-2.4L2.7 8.3a1 1 0 0 1 1.6-1.1Z" />
  ),
  bookmark: <path d="M4.5 2.5h7v11L8 10.6l-3.5 2.9z" />,
  history: <path d="M2.5 8A5.5 5.5 0 1 0 4 4.2M2.5 2.5v3h3M8 5v3.2l2.2 1.4" />,
  info: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2v3.6M8 5h.01" />,
  lock: <path d="M3.5 7.2h9v6.3h-9zM5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7" />,
  machine: <circle cx="8" cy="8" r="5" strokeDasharray="2.2 1.9" />,
  minus: <path d="M3 8h10" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />,
  new: <circle cx="8" cy="8" r="5" />,
  panelClose: <path d="M2.5 3h11v10h-11zM9.5 3v10M5 6l2 2-2 2" />,
  panelOpen: <path d="M2.5 3h11v10h-11zM9.5 3v10M7 6 5 8l2 2" />,
  paste: <path d="M5.5 3H3.3v11h9.4V3h-2.2M5.5 2h5v2.4h-5z" />,
  preferences: (
    <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M10.8 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM5.2 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z" />
  ),
  redo: <path d="M13 6.5H6a3.5 3.5 0 0 0 0 7h2.5M10 3.3l3.2 3.2L10 9.7" />,
  reviewed: <path d="m1.5 8.7 2.8 2.8 6-6.6M8.4 11.2l.4.4L14.7 5" />,
  search: <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.3 3.3" />,
  trash: <path d="M2.5 4.3h11M6 4.2V2.5h4v1.7M4 4.5l.6 9h6.8l.6-9M6.6 7v4M9.4 7v4" />,
  undo: <path d="M3 6.5h7a3.5 3.5 0 0 1 0 7H7.5M6 3.3 2.8 6.5 6 9.7" />,
  warning: <path d="M8 2.3 14.3 13H1.7zM8 6.6v3M8 11.4h.01" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof drawings;

/** A line drawing in the colour of the text around it. Silent: the words next to it, or the button's label, speak. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
    {drawings[name]}
  </svg>
);
