import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { Keys } from './key.tsx';
import './field.css';
import './search-field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shortcut that goes here. */
  readonly keys?: string;
}

/** A field that filters what is on screen as one types; Escape empties it. */
export const SearchField = ({ label, value, onChange, keys }: SearchFieldProps) => {
  const { t } = useTranslation();
  return (
    <AriaSearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Icon name="search" size={14} />
      <Input className="field-input" placeholder={label} />
      {value === '' && keys !== undefined && <Keys keys={keys} />}
      <Button className="search-clear" aria-label={t('clear')}>
        <Icon name="close" size={12} />
      </Button>
    </AriaSearchField>
  );
};
