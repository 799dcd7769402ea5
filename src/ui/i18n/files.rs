//! The message files that come with the program.

/// An area's two files, read from `assets/locales` when the program is built.
macro_rules! area {
    ($area:literal) => {
        (
            $area,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/en/", $area, ".ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/fr/", $area, ".ftl")),
        )
    };
}

/// Every area of the product's words: its name, its English file, its French file. A new area is one line here and
/// one file of the same name in each language's folder.
pub const FILES: &[(&str, &str, &str)] = &[
    area!("account-billing"),
    area!("audit"),
    area!("billing"),
    area!("partner"),
    area!("partner-assign"),
    area!("partner-clients"),
    area!("client-access"),
    area!("partners-automation"),
    area!("cli-partner"),
    area!("bulk"),
    area!("buy-seats"),
    area!("card-form"),
    area!("checkout"),
    area!("choose-password"),
    area!("classic"),
    area!("cli"),
    area!("cli-check"),
    area!("cli-clock"),
    area!("cli-seats"),
    area!("cli-users"),
    area!("clock"),
    area!("connect-salesforce"),
    area!("connected-apps"),
    area!("contact-sales"),
    area!("continue-setup"),
    area!("create-user"),
    area!("csv-file"),
    area!("drafts"),
    area!("edit-user"),
    area!("formats"),
    area!("frame"),
    area!("keys"),
    area!("mail"),
    area!("no-mail"),
    area!("notifications"),
    area!("partner-dashboard"),
    area!("partner-tag"),
    area!("operators"),
    area!("orders"),
    area!("permission-editor"),
    area!("permission-history"),
    area!("permissions"),
    area!("places"),
    area!("pricing"),
    area!("properties"),
    area!("remove-seats"),
    area!("salesforce"),
    area!("salesforce-records"),
    area!("seats"),
    area!("seats-tab"),
    area!("snapshots"),
    area!("teams"),
    area!("user-actions"),
    area!("user-record"),
    area!("users"),
    area!("users-export"),
];
