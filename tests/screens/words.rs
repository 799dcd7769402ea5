//! Words: no message is missing in either language, and the labels of HubSpot's screens are HubSpot's.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use seatdesk::{
    domain::{
        app_catalogue::OFFERED,
        audit::AuditAction,
        language::Lang,
        mail::MailKind,
        permission::{Catalogue, Group},
        salesforce::{SyncField, SyncOption, right},
        seat::SeatType,
        template::TemplateId,
    },
    ui::{
        action::ACTIONS,
        place::{ACCOUNT_MENU, MenuLine},
        screens::users::columns::PARTNER_COLUMNS,
        wizards::create_user::{Page, Section},
        wording,
    },
};

use crate::support::{menu_places, stage::context};

/// All text of the product between quotes that has the form of a message's id, with the file it stands in.
fn quoted(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            quoted(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        // Unit tests at the end of a file have words of their own.
        let product = source.split("#[cfg(test)]").next().unwrap();
        for line in product.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for text in line.split('"').skip(1).step_by(2) {
                let form = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if text.contains('-') && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(form) {
                    found.entry(text.to_owned()).or_insert_with(|| path.display().to_string());
                }
            }
        }
    }
}

/// Every id that is written out in the screens' code is a message in both languages. What has the form of an id and is
/// none is named here.
#[test]
fn every_id_that_is_written_out_is_a_message() {
    let mut found = BTreeMap::new();
    quoted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut found);
    // Names of roles in a theme's file, and slugs that become parts of ids.
    let roles: BTreeSet<&str> = seatdesk::ui::theme::Role::ALL.iter().map(|role| role.name()).collect();
    let slugs: BTreeSet<&str> = menu_places().map(|place| place.slug()).collect();
    let areas = [
        "account-billing",
        "buy-seats",
        "card-form",
        "choose-password",
        "client-access",
        "partner-assign",
        "partner-clients",
        "cli-check",
        "cli-clock",
        "cli-partner",
        "cli-seats",
        "cli-users",
        "connect-salesforce",
        "connected-apps",
        "contact-sales",
        "continue-setup",
        "create-user",
        "edit-user",
        "no-mail",
        "partner-program",
        "partner-tag",
        "permission-editor",
        "remove-seats",
        "permission-history",
        "salesforce-records",
        "seats-tab",
        "user-actions",
        "user-record",
        "type-remove",
        "users-export",
    ];
    let mut missing = Vec::new();
    for (id, file) in &found {
        // A theme is made of names of colours, and says nothing to people.
        if file.contains("/src/ui/theme/") {
            continue;
        }
        if roles.contains(id.as_str()) || slugs.contains(id.as_str()) || areas.contains(&id.as_str()) {
            continue;
        }
        for lang in [Lang::En, Lang::Fr] {
            if !context().languages.get(lang).has(id) {
                missing.push(format!("{file}: {id} is no message in {}", lang.code()));
            }
        }
    }
    assert!(found.len() > 100, "the search itself has gone blind");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Every id that is put together has its message in both languages: places, seats, permissions, templates, pages.
#[test]
fn every_id_that_is_put_together_is_a_message() {
    let catalogue = Catalogue::shipped().unwrap();
    let mut ids: Vec<String> = Vec::new();
    for place in menu_places() {
        ids.extend(["tab", "path", "about"].map(|kind| format!("{kind}-{}", place.slug())));
    }
    ids.extend(seatdesk::ui::place::Place::TABS.iter().map(|place| format!("tab-short-{}", place.slug())));
    ids.extend(ACCOUNT_MENU.iter().filter_map(|line| match line {
        MenuLine::Heading(id) => Some((*id).to_owned()),
        MenuLine::Place(_) | MenuLine::Action(_) => None,
    }));
    ids.extend(ACTIONS.iter().map(seatdesk::ui::action::Action::about));
    ids.extend(context().themes.all().map(|theme| format!("theme-{}", theme.name())));
    for seat in SeatType::ALL {
        let id = wording::seat(seat);
        ids.push(format!("about-{id}"));
        ids.push(id.replacen("seat-", "seat-short-", 1));
        ids.push(id);
    }
    ids.extend(AuditAction::ALL.iter().map(|action| wording::audit::action(*action)));
    ids.extend(
        AuditAction::ALL.iter().map(|action| wording::audit::action(*action).replacen("audit-", "audit-line-", 1)),
    );
    ids.extend(MailKind::NAMES.map(wording::mail::kind));
    ids.extend(right::KNOWN.map(wording::salesforce::right_id));
    ids.extend(SyncField::ALL.map(wording::salesforce::field));
    ids.extend(SyncOption::ALL.map(wording::salesforce::option));
    ids.extend(OFFERED.map(|app| wording::apps::about(app.slug)));
    ids.extend(["typed", "csv", "salesforce", "classic"].map(|source| format!("source-{source}-count")));
    ids.extend(Group::ALL.iter().map(|group| format!("group-{}", group.slug())));
    ids.extend(catalogue.permissions().iter().map(|permission| wording::permission(&permission.key)));
    let templates = [
        "super_admin",
        "view_only",
        "marketing_manager",
        "content_marketer",
        "sales_manager",
        "sales_representative",
        "service_manager",
        "service_representative",
        "partner_admin",
    ];
    ids.extend(templates.map(|id| wording::template(&TemplateId(id.into()))));
    ids.extend(ACTIONS.iter().map(|action| action.label.to_owned()));
    ids.extend(PARTNER_COLUMNS.iter().map(|column| column.header.to_owned()));
    ids.extend(Page::ALL.iter().flat_map(|page| [page.title(), page.label()]).map(str::to_owned));
    ids.extend(Section::ALL.iter().map(|section| section.title().to_owned()));
    for lang in [Lang::En, Lang::Fr] {
        let words = context();
        let missing: Vec<&String> = ids.iter().filter(|id| !words.languages.get(lang).has(id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", lang.code());
    }
}
