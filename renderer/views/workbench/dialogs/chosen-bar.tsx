import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { useFormats } from '../../../state/format.ts';
import './chosen-bar.css';

interface ChosenBarProps {
  /** What all of them are called. */
  readonly label: string;
  readonly chosen: number;
  readonly all: number;
  readonly onChooseAll: (isWanted: boolean) => void;
  readonly barRef?: Ref<HTMLDivElement>;
  /** The button that does it. */
  readonly children: ReactNode;
}

/** How many of a list are wanted, all or none of them at a press, and the button that does it. */
export const ChosenBar = ({ label, chosen, all, onChooseAll, barRef, children }: ChosenBarProps) => {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  return (
    <div className="chosen-bar" ref={barRef}>
      <Checkbox
        isSelected={chosen === all}
        isIndeterminate={chosen > 0 && chosen < all}
        onChange={onChooseAll}
      >
        {label}
      </Checkbox>
      <span className="numbers" role="status">
        {t('chosen', { chosen: formats.number(chosen), all: formats.number(all) })}
      </span>
      <span className="grow" />
      {children}
    </div>
  );
};
