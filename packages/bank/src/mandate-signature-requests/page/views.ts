import { html, type Html } from "@memento/platform";
import type { MandateForm } from "../form.ts";
import type { SignatureLanguage } from "../schema.ts";
import type { Signature } from "../signature-queries.ts";
import { countryInWords, dayInWords, languageTag, spacedIban, maskedIban, text, type TextKey } from "../texts/texts.ts";
import { countries } from "./countries.ts";
import { type Field, type FieldErrors, lengthMax, type TextField, type Typed } from "./fields.ts";
import { page } from "./layout.ts";

export type FormView = {
  readonly form: MandateForm;
  readonly formSha256: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  /** The mandate was changed since the debtor's page was made. */
  readonly textChanged: boolean;
  readonly now: Date;
  readonly until: Date | undefined;
};

/** The mandate and the form that signs it; with errors, which come first and are the page's focus. */
export function formPage({ form, formSha256, typed, errors, textChanged, now, until }: FormView): string {
  const { language, creditor, scheme } = form;
  const say = (key: TextKey, values: Record<string, string | number> = {}): string => text(language, key, { creditor, ...values });
  const title = say("page.title");
  const hasErrors = errors.size > 0 || textChanged;
  const input = inputsOf({ language, creditor, typed, errors });
  const isB2b = scheme === "b2b";
  const [consent = "", notConsumer = ""] = form.consents;
  const content = html` ${hasErrors && summary({ say, errors, textChanged })}
    <h1>${title}</h1>
    <p class="lead">${say("page.intro")}</p>
    ${until !== undefined && html`<p>${say("page.intro.until", { until: dayInWords(language, until) })}</p>`}
    <section class="card" aria-labelledby="mandate">
      <h2 id="mandate">${form.title}</h2>
      <dl>
        ${form.facts.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${form.paragraphs.map((words, index) => html`<p${isB2b && index === form.paragraphs.length - 1 ? html` class="notice"` : ""}>${words}</p>`)}
    </section>
    <form method="post" novalidate>
      <input type="hidden" name="shown" value="${formSha256}" />
      <section class="card" aria-labelledby="debtor">
        <h2 id="debtor">${say("page.section.debtor")}</h2>
        ${input("name", { label: say(isB2b ? "debtor.name.b2b" : "debtor.name"), autocomplete: isB2b ? "organization" : "name" })}
        <div class="row">
          ${input("building_number", { label: say("debtor.number"), optional: say("page.optional"), autocomplete: "off", size: "short" })}
          ${input("street", { label: say("debtor.street"), autocomplete: "address-line1" })}
        </div>
        <div class="row">
          ${input("postal_code", { label: say("debtor.postalCode"), autocomplete: "postal-code", size: "short" })}
          ${input("city", { label: say("debtor.city"), autocomplete: "address-level2" })}
        </div>
        ${countryField({ language, label: say("debtor.country"), choose: say("page.country.choose"), typed, error: errorOf(language, creditor, errors, "country") })}
      </section>
      <section class="card" aria-labelledby="account">
        <h2 id="account">${say("page.section.account")}</h2>
        ${input("iban", { label: say("debtor.iban"), hint: say("page.iban.hint"), autocomplete: "off", isIban: true })}
      </section>
      <section class="card" aria-labelledby="signature">
        <h2 id="signature">${say("page.section.signature")}</h2>
        ${input("place", { label: say("debtor.place"), hint: say("page.place.hint"), autocomplete: "off" })}
        <p>${say("page.today", { date: dayInWords(language, now) })}</p>
        ${isB2b && tick("not_consumer", notConsumer, typed.not_consumer, errorOf(language, creditor, errors, "not_consumer"))}
        ${tick("consent", consent, typed.consent, errorOf(language, creditor, errors, "consent"))}
        <button type="submit" data-busy="${say("page.submitting")}">${say("page.submit")}</button>
        <p class="small">${say("page.privacy")}</p>
      </section>
    </form>`;
  return page({ language, title: hasErrors ? say("page.title.error", { title }) : title, creditor }, content);
}

const errorOf = (language: SignatureLanguage, creditor: string, errors: FieldErrors, field: Field): string | undefined => {
  const error = errors.get(field);
  return error === undefined ? undefined : text(language, error.key, { creditor, max: error.max ?? 0 });
};

function summary(view: {
  say: (key: TextKey, values?: Record<string, string | number>) => string;
  errors: FieldErrors;
  textChanged: boolean;
}): Html {
  const { say, errors, textChanged } = view;
  const links = [...errors].map(([field, { key, max = 0 }]) => html`<li><a href="#${field}">${say(key, { max })}</a></li>`);
  return html`<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="problems">
    <h2 id="problems">${say("page.errors", { count: errors.size + (textChanged ? 1 : 0) })}</h2>
    <ul>
      ${textChanged && html`<li><a href="#mandate">${say("page.terms")}</a></li>`}${links}
    </ul>
  </div>`;
}

type InputOptions = {
  readonly label: string;
  readonly autocomplete: string;
  readonly optional?: string;
  readonly hint?: string;
  readonly size?: "short";
  readonly isIban?: boolean;
};

const describedBy = (ids: readonly (string | false)[]): Html | false => {
  const present = ids.filter((id) => id !== false);
  return present.length > 0 && html` aria-describedby="${present.join(" ")}"`;
};

const errorLine = (field: Field, error: string | undefined): Html | false =>
  error !== undefined && html`<p class="error" id="${field}-error">${error}</p>`;

const inputsOf =
  (view: { language: SignatureLanguage; creditor: string; typed: Typed; errors: FieldErrors }) =>
  (field: TextField, { label, autocomplete, optional, hint, size, isIban = false }: InputOptions): Html => {
    const { language, creditor, typed, errors } = view;
    const error = errorOf(language, creditor, errors, field);
    const ids = [hint !== undefined && `${field}-hint`, error !== undefined && `${field}-error`];
    const attributes = [
      html` autocomplete="${autocomplete}"`,
      optional === undefined && html` required`,
      describedBy(ids),
      error !== undefined && html` aria-invalid="true"`,
      isIban &&
        html` autocapitalize="characters" spellcheck="false" data-invalid="${text(language, "error.iban.invalid")}"
        data-right="${text(language, "page.iban.right")}"`,
    ];
    const value = isIban ? spacedIban(typed[field].replaceAll(" ", "")) : typed[field];
    return html`<div class="field${size === "short" && " short"}${error !== undefined && " wrong"}">
      <label for="${field}">${label}${optional !== undefined && html` <span class="optional">(${optional})</span>`}</label>
      ${hint !== undefined && html`<p class="hint" id="${field}-hint">${hint}</p>`} ${errorLine(field, error)}
      <input id="${field}" name="${field}" type="text" maxlength="${lengthMax[field]}" value="${value}" ${attributes} />
      ${isIban && html`<p class="live" id="iban-live" role="status"></p>`}
    </div>`;
  };

function countryField(view: { language: SignatureLanguage; label: string; choose: string; typed: Typed; error: string | undefined }): Html {
  const { language, label, choose, typed, error } = view;
  const named = [...countries].map((code) => ({ code, name: countryInWords(language, code) }));
  const options = named.toSorted((a, b) => a.name.localeCompare(b.name, languageTag[language]));
  return html`<div class="field${error !== undefined && " wrong"}">
    <label for="country">${label}</label>
    ${errorLine("country", error)}
    <select
      id="country"
      name="country"
      autocomplete="country"
      required${describedBy([error !== undefined && "country-error"])}${error !== undefined && html` aria-invalid="true"`}
    >
      <option value="">${choose}</option>
      ${options.map(({ code, name }) => html`<option value="${code}" ${code === typed.country && html` selected`}>${name}</option>`)}
    </select>
  </div>`;
}

const tick = (field: "consent" | "not_consumer", label: string, isTicked: boolean, error: string | undefined): Html =>
  html`<div class="field tick${error !== undefined && " wrong"}">
    ${errorLine(field, error)}
    <input
      id="${field}"
      name="${field}"
      type="checkbox"
      value="yes"
      required${isTicked && html` checked`}${describedBy([error !== undefined && `${field}-error`])}${error !== undefined && html` aria-invalid="true"`}
    />
    <label for="${field}">${label}</label>
  </div>`;

/** What a debtor sees once the mandate is signed, and whenever they come back within the term. `token` is that of the link. */
export function donePage(view: { signature: Signature; token: string; email: string; until: Date }): string {
  const { signature, token, email, until } = view;
  const { form, debtor, signedAt } = signature;
  const { language, creditor, reference, scheme } = form;
  const say = (key: TextKey, values: Record<string, string> = {}): string => text(language, key, { creditor, ...values });
  const content = html` <section class="card done">
    <h1>${say("done.title")}</h1>
    <p class="lead">${say("done.intro", { reference, iban: maskedIban(debtor.iban) })}</p>
    ${scheme === "b2b" && html`<p class="notice">${say("mandate.register.b2b")}</p>`}
    <p><a class="button" href="${token}/mandate.pdf">${say("done.download")}</a></p>
    <p>${say("done.until", { until: dayInWords(language, until) })} ${say("done.mail", { email })}</p>
    <p class="small">${say("done.already", { date: dayInWords(language, signedAt) })}</p>
  </section>`;
  return page({ language, title: say("done.title"), creditor }, content);
}

export type Notice =
  | "unknown"
  | "many"
  | "invalid"
  | "fault"
  | "gone.expired"
  | "gone.deleted"
  | "gone.used"
  | "gone.unable"
  | "gone.signed";

/** A page that only says why there is nothing to sign. */
export function noticePage(view: { language: SignatureLanguage; notice: Notice; creditor?: string; base?: string }): string {
  const { language, notice, creditor, base = "" } = view;
  const title = text(language, `${notice}.title`);
  const content = html`<section class="card">
    <h1>${title}</h1>
    <p class="lead">${text(language, notice, { creditor: creditor ?? "" })}</p>
  </section>`;
  return page({ language, title, creditor, base }, content);
}
