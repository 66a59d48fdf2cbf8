import { type Static, Type } from "typebox";
import { OrNull, Time, Uuid } from "../../http/app.ts";

export const Device = Type.Object(
  {
    uuid: Uuid("Names the device; chosen by the app."),
    make: Type.String({ minLength: 1, maxLength: 200 }),
    model: Type.String({ minLength: 1, maxLength: 200 }),
    os_name: Type.String({ minLength: 1, maxLength: 200 }),
    os_version: Type.String({ minLength: 1, maxLength: 200 }),
    sdk_version: Type.Optional(Type.String({ maxLength: 200, description: "Android only." })),
    screen_width: Type.Integer({ minimum: 1, maximum: 100_000 }),
    screen_height: Type.Integer({ minimum: 1, maximum: 100_000 }),
    apn_device_token: Type.Optional(Type.String({ maxLength: 4_096, description: "For Apple's push service." })),
    gcm_device_token: Type.Optional(Type.String({ maxLength: 4_096, description: "For Firebase's push service." })),
  },
  { title: "Device" },
);
export type DeviceWire = Static<typeof Device>;

/** An authentication (Wallet API, "The authentication object"). */
export const Authentication = Type.Object(
  {
    uuid: Uuid("Names the authentication."),
    status_id: Type.Integer({ description: "1 pending, 2 approved, 3 rejected." }),
    token: Type.Optional(
      Type.String({ description: "The authentication token; told to whoever asked for it, never when the status is looked up." }),
    ),
  },
  { title: "Authentication" },
);

export const Session = Type.Object(
  {
    uuid: Uuid("Names the session."),
    token: Type.Optional(Type.String({ description: "The session token; told once." })),
    created_at: Time("When it was opened."),
    expires_at: OrNull(Time("When it ends.")),
  },
  { title: "Session" },
);

export const TokenBody = Type.Object({
  identity: Type.Object({
    type: Type.Union([Type.Literal("phone"), Type.Literal("username")]),
    value: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  authenticator: Type.String({ minLength: 1, maxLength: 50, description: "`password`, `sms`, `call`, or one of the project's own." }),
  secret: Type.Optional(
    Type.String({ minLength: 1, maxLength: 4_096, description: "Needed for `password`, and for the project's own authenticators." }),
  ),
  device: Device,
});
export type TokenBody = Static<typeof TokenBody>;

export const SecretBody = Type.Object({
  secret: Type.String({ minLength: 1, maxLength: 200, description: "The code that was sent." }),
  pin: Type.String({ minLength: 1, maxLength: 20, description: "The person's PIN." }),
});
