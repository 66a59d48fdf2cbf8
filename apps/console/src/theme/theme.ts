import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** The one accent: a calm blue. Shade 7 carries white text in light mode, shade 6 in dark; links in the dark are shade 3. */
const accent: MantineColorsTuple = [
  "#eef1fe",
  "#dde3fb",
  "#b9c4f4",
  "#a3b1f2",
  "#7387e6",
  "#5a70dd",
  "#4a60d3",
  "#3b4fc4",
  "#3244a8",
  "#28378a",
];

/** Neutral greys with a breath of blue, for text and lines in light mode. */
const gray: MantineColorsTuple = [
  "#f7f8fa",
  "#f0f2f5",
  "#e4e7ec",
  "#d3d8e0",
  "#b4bbc7",
  "#8b94a3",
  "#687181",
  "#4b5463",
  "#313845",
  "#1b212c",
];

/** The same greys from the other end: text first, ground last. */
const dark: MantineColorsTuple = [
  "#dde1e8",
  "#c3c9d3",
  "#9aa3b2",
  "#6b7484",
  "#3a4250",
  "#2b323e",
  "#222833",
  "#171b23",
  "#12151b",
  "#0d0f14",
];

/** What opens over a page belongs to its main part; at the end of the document it would stand outside every landmark. */
const overPage = { portalProps: { target: "#menus" } };

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  black: "#1b212c",
  fontFamily: 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.375rem" }, h2: { fontSize: "1rem" }, h3: { fontSize: "0.875rem" } },
  },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    TextInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    Select: { defaultProps: { size: "sm", allowDeselect: false, checkIconPosition: "right", comboboxProps: overPage } },
    MultiSelect: { defaultProps: { comboboxProps: overPage } },
    Textarea: { defaultProps: { size: "sm" } },
    Menu: { defaultProps: { ...overPage, withInitialFocusPlaceholder: false } },
    Tooltip: {
      defaultProps: { ...overPage, openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } },
    },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { position: "right", overlayProps: { backgroundOpacity: 0.3 }, transitionProps: { duration: 140 } } },
  },
});

/** Where the library's own greys would be too faint to read (WCAG AA), ours are not. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-error": "#c02626",
    "--mantine-color-anchor": accent[7],
    "--memento-ground": gray[0],
    "--memento-line": gray[2],
  },
  dark: {
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-error": "#ff8a8a",
    "--mantine-color-anchor": accent[3],
    "--memento-ground": dark[8],
    "--memento-line": dark[5],
  },
});
