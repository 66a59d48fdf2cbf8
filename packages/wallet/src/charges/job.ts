export const sendChargesTask = "wallet.send_charges";

/** Wakes up whoever asks gateways. What there is to ask stands in wallet.charge. */
export const sendChargesJob = (workspaceId: string) => ({
  task: sendChargesTask,
  payload: { workspaceId },
  key: `${sendChargesTask}:${workspaceId}`,
});
