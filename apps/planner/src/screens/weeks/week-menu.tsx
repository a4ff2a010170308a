import { type IsoWeek, mondayOf } from "@ms/domain";
import { type BoardMenu, useWords } from "@ms/ui";
import { I18nProvider, Menu, MenuItem, Popover } from "react-aria-components";
import "./week-menu.css";

interface WeekMenuProps {
  readonly asked: BoardMenu;
  readonly onOpen: () => void;
  readonly onBegin: (week: IsoWeek) => void;
  readonly onClose: () => void;
}

/** What may be done from a cell of the board: behind Shift+F10, or the other button of the mouse. */
export function WeekMenu({ asked: { place, cell }, onOpen, onBegin, onClose }: WeekMenuProps) {
  const { i18n, language, date } = useWords();
  return (
    <I18nProvider locale={language}>
      <Popover
        className="week-menu"
        triggerRef={{ current: cell }}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          aria-label={i18n._("Actions de la semaine du {monday}", {
            monday: date(mondayOf(place.week), "spoken"),
          })}
          autoFocus="first"
          onClose={onClose}
        >
          <MenuItem onAction={onOpen}>{i18n._("Ouvrir la semaine")}</MenuItem>
          <MenuItem onAction={() => onBegin(place.week)}>
            {i18n._("Commencer le tableau par cette semaine")}
          </MenuItem>
          <MenuItem onAction={() => print()}>{i18n._("Imprimer le tableau")}</MenuItem>
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
