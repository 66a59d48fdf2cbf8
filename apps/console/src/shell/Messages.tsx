import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.css";

/** What was done, told in the corner for a moment. */
export const Messages = () => <Notifications position="bottom-right" autoClose={5_000} />;
