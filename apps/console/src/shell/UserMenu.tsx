import { lazyRouteComponent } from "@tanstack/react-router";
import { useState } from "react";
import { Late } from "../ui/Late.tsx";
import { UserButton } from "./UserButton.tsx";

const UserMenuItems = lazyRouteComponent(() => import("./UserMenuItems.tsx"), "UserMenuItems");
const load = (): void => void UserMenuItems.preload?.();

/** Oneself: profile, appearance, language, signing out. What a menu is made of comes as the pointer or the focus does. */
export function UserMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = (
    <UserButton aria-haspopup="menu" aria-expanded={false} onClick={() => setOpen(true)} onPointerEnter={load} onFocus={load} />
  );
  return (
    <Late isOpen={isOpen} before={button}>
      {(isLoaded) => <UserMenuItems isOpen={isLoaded} onChange={setOpen} />}
    </Late>
  );
}
