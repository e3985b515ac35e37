import { type ReactNode, useRef } from 'react';
import { useLandmark } from 'react-aria/useLandmark';

export interface RegionProps {
  readonly role: 'banner' | 'main' | 'complementary' | 'contentinfo' | 'region' | 'search';
  /** Needed where a screen has several of one role. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the screen that F6 and Shift+F6 go to; focus comes back to where it was in it. */
export const Region = ({ role, label, className, children }: RegionProps) => {
  const ref = useRef<HTMLDivElement>(null);
  const { landmarkProps } = useLandmark(
    { role, ...(label === undefined ? {} : { 'aria-label': label }) },
    ref,
  );
  return (
    <div {...landmarkProps} ref={ref} className={className}>
      {children}
    </div>
  );
};
