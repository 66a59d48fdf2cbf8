import { useMemo } from "react";
import { encode } from "uqr";

const border = 4; // modules, as readers want it (ISO/IEC 18004)

/** A text as a QR code, dark on light in either appearance, because many readers take nothing else. Import it lazily. */
export function QrCode({ text, label, size = 220 }: { text: string; label: string; size?: number }) {
  const { modules, path } = useMemo(() => {
    const { data, size: side } = encode(text, { border, ecc: "M" });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { modules: side, path: dark.join("") };
  }, [text]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${modules} ${modules}`} shapeRendering="crispEdges">
      <rect width={modules} height={modules} fill="#fff" rx={2} />
      <path d={path} fill="#000" />
    </svg>
  );
}
