import type { ReactNode } from "react";
import classes from "./Steps.module.css";

/** Where a step stands: behind, ahead, or an end that went wrong. */
export type StepState = "done" | "ahead" | "failed";
export type Step = { readonly key: string; readonly title: string; readonly state: StepState; readonly detail?: ReactNode };

/** What happened to something and what is still to come, from top to bottom. */
export const Steps = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <ol className={classes["steps"]} aria-label={label}>
    {steps.map(({ key, title, state, detail }) => (
      <li key={key} data-state={state}>
        <span>{title}</span>
        {detail !== undefined && <span className={classes["detail"]}>{detail}</span>}
      </li>
    ))}
  </ol>
);
