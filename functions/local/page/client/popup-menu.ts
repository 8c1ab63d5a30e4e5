import { button, element } from "./element.ts";

/** An item of a menu; null is a line between two groups. */
export type MenuItem = { readonly caption: string; readonly act: () => void } | null;

/** How a menu was left. */
export interface MenuEnds {
  /** Something was chosen: it is done next. */
  onChoose(): void;
  /** Left by Escape or Tab: the keyboard goes back to where it came from. */
  onLeave(): void;
  /** By an arrow to the side: to the neighbour in a menu bar. */
  onSide?(step: 1 | -1): void;
}

/** Makes a menu as people know it: arrows, Home, End, first letters, Enter, Escape. @returns how to close it from outside */
export function openMenu(
  at: { readonly left: number; readonly top: number },
  label: string,
  items: readonly MenuItem[],
  ends: MenuEnds,
): () => void {
  const buttons: HTMLButtonElement[] = [];
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label });
  const close = () => {
    document.removeEventListener("pointerdown", onOutside, true);
    menu.remove();
  };
  const onOutside = (event: PointerEvent) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  for (const item of items) {
    if (item === null) {
      menu.append(element("div", { class: "menu-line", role: "separator" }));
      continue;
    }
    const choose = () => {
      close();
      ends.onChoose();
      item.act();
    };
    const made = button(choose, { role: "menuitem", tabindex: "-1" }, item.caption);
    made.addEventListener("pointermove", () => made.focus());
    buttons.push(made);
    menu.append(made);
  }
  const focusAt = (index: number) => buttons.at(index % buttons.length)?.focus();
  const current = () => buttons.findIndex((each) => each.matches(":focus"));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusAt(current() + 1),
    ArrowUp: () => focusAt(current() <= 0 ? -1 : current() - 1),
    Home: () => focusAt(0),
    End: () => focusAt(-1),
    Escape: () => {
      close();
      ends.onLeave();
    },
    Tab: () => {
      close();
      ends.onLeave();
    },
    ...(ends.onSide && {
      ArrowRight: () => ends.onSide?.(1),
      ArrowLeft: () => ends.onSide?.(-1),
    }),
  };
  menu.addEventListener("keydown", (event) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (event.key.length === 1 && event.key !== " ") {
      const from = current() + 1;
      const letter = event.key.toLowerCase();
      const found = [...buttons.slice(from), ...buttons].find((each) =>
        each.textContent.toLowerCase().startsWith(letter),
      );
      found?.focus();
    }
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.top, innerHeight - height - 4))}px`;
  document.addEventListener("pointerdown", onOutside, true);
  focusAt(0);
  return close;
}
