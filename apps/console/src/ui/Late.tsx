import { useMounted } from "@mantine/hooks";
import { type ReactNode, Suspense, useState } from "react";

type Props = {
  readonly isOpen: boolean;
  /** Draws what may be loaded lazily. It is first drawn closed, so that it moves as it opens and gives the focus back when it closes. */
  readonly children: (isOpen: boolean) => ReactNode;
};

/** A drawer or dialog that no visit waits for: it is loaded when it is first opened, and stays from then on. `before` stands there until it is. */
export function Late({ isOpen, before = null, children }: Props & { readonly before?: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return before;
  return (
    <Suspense fallback={before}>
      <ClosedAtFirst isOpen={isOpen}>{children}</ClosedAtFirst>
    </Suspense>
  );
}

function ClosedAtFirst({ isOpen, children }: Props) {
  const isLoaded = useMounted();
  return children(isOpen && isLoaded);
}
