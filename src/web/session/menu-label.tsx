import { useSession } from '../api/session-query';
import { text } from '../text/text';
import { Icon } from '../ui/icon';

type MenuLabelProps = {
  hasOperator: boolean;
  /** Whether a narrow header needs the room for something else. */
  isShort: boolean;
};

/** The operator's name, in a place that is as wide before the name is known as afterwards; where nobody signs in, a drawing. */
export function MenuLabel({ hasOperator, isShort }: MenuLabelProps) {
  const { operator } = useSession().data;
  if (!hasOperator)
    return (
      <>
        <Icon name="menu" />
        <span className="sr-only">{text.menu.name}</span>
      </>
    );
  return (
    <span className={`flex min-w-0 items-center justify-end gap-1.5 sm:w-40 ${isShort ? '' : 'w-40'}`}>
      <span className="sr-only">{operator?.name ? `${text.menu.name}, ${text.menu.operator}` : text.menu.name}</span>
      <Icon name="operator" className={`size-5 sm:hidden ${isShort ? '' : 'hidden'}`} />
      <span className={`truncate ${isShort ? 'max-sm:sr-only' : ''}`}>{operator?.name}</span>
      <Icon name="open" className="size-4" />
    </span>
  );
}
