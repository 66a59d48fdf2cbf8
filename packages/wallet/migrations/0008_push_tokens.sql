-- A push token is one app on one phone: whoever signs in there last has it.
create index device_by_apn_token on wallet.device (workspace_id, apn_device_token) where apn_device_token is not null;
create index device_by_gcm_token on wallet.device (workspace_id, gcm_device_token) where gcm_device_token is not null;
