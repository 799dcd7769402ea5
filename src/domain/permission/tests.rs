//! The shipped catalogue held to domain 4.5.

use std::collections::BTreeSet;

use fluent_bundle::{FluentBundle, FluentResource};

use super::{grant::GRANTS, *};
use crate::domain::template::TemplateId;

const EN: &str = include_str!("../../../assets/locales/en/permissions.ftl");
const FR: &str = include_str!("../../../assets/locales/fr/permissions.ftl");

/// The ids of all messages of a Fluent file, each of which has a text and stands once.
fn message_ids(text: &str) -> BTreeSet<String> {
    let mut bundle = FluentBundle::new(Vec::new());
    bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
    let messages = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let ids: BTreeSet<String> = messages.map(|line| line.split_once(" = ").unwrap().0.to_owned()).collect();
    for id in &ids {
        assert!(bundle.get_message(id).unwrap().value().is_some(), "{id}");
    }
    ids
}

const fn scope(width: Width, unassigned: bool) -> Grant {
    Grant::Scope { width, unassigned }
}

/// Domain 4.5: the shipped catalogue holds together, has every permission of the table once, and its groups stand
/// in the order of the list.
#[test]
fn shipped_catalogue_is_whole() {
    let catalogue = Catalogue::shipped().unwrap();
    let per_group = |group| catalogue.permissions().iter().filter(|p| p.group == group).count();
    assert_eq!(Group::ALL.map(per_group), [25, 10, 8, 6, 2, 4, 9, 3]);
    assert!(catalogue.permissions().is_sorted_by_key(|permission| permission.group));
    for permission in catalogue.permissions() {
        let (group, _) = permission.key.as_str().split_once('.').unwrap();
        assert_eq!(group, permission.group.slug(), "{}", permission.key);
    }
    for key in [
        keys::ADD_EDIT_USERS,
        keys::MODIFY_BILLING,
        keys::ACCOUNT_ACCESS,
        keys::SUPER_ADMIN,
        keys::PARTNER_EMPLOYEE,
        keys::PARTNER_ADMIN,
    ] {
        assert!(catalogue.permission(key).is_some(), "{key}");
    }
}

/// CRU-25, domain 4.5: the defaults of View-Only, Core, Sales, Service and Partner, a row a permission; `-`
/// nothing, `o` owned, `e` everything, `v` view, `d` edit, `y` on.
#[test]
fn defaults_are_those_of_the_specification() {
    let table = [
        ("crm.contacts.view", "eeeee"),
        ("crm.companies.edit", "-oeee"),
        ("crm.deals.delete", "--ooe"),
        ("crm.tickets.view", "eeeee"),
        ("crm.tasks.edit", "-oeee"),
        ("crm.notes.delete", "--ooe"),
        ("crm.communicate", "-oeee"),
        ("crm.bulk_delete", "----y"),
        ("crm.import", "--yyy"),
        ("crm.export", "--yyy"),
        ("crm.merge", "--yyy"),
        ("crm.edit_properties", "----y"),
        ("crm.custom_views", "-yyyy"),
        ("marketing.access", "yyyyy"),
        ("marketing.ads", "vdvvd"),
        ("marketing.website", "vdvvd"),
        ("marketing.contacts", "-y--y"),
        ("sales.access", "yyy-y"),
        ("sales.templates", "-vd-d"),
        ("sales.sequences", "--d-d"),
        ("sales.playbooks", "-vd-d"),
        ("sales.product_library", "--y-y"),
        ("service.access", "yy-yy"),
        ("service.inbox", "-v-dd"),
        ("service.help_desk", "---dd"),
        ("automation.workflows", "vvvvd"),
        ("reports.dashboards", "vdddd"),
        ("reports.data_quality", "yyyyy"),
        ("reports.marketing", "yyyyy"),
        ("account.access", "----y"),
        ("account.add_edit_users", "----y"),
        ("account.presets", "----y"),
        ("account.modify_billing", "-----"),
        ("account.apps", "----y"),
        ("account.super_admin", "-----"),
        ("partner.employee", "-----"),
        ("partner.manage_employees", "-----"),
        ("partner.admin", "-----"),
    ];
    let catalogue = Catalogue::shipped().unwrap();
    let seats = [SeatType::ViewOnly, SeatType::Core, SeatType::Sales, SeatType::Service, SeatType::Partner];
    for (key, expected) in table {
        let permission = catalogue.permission(key).unwrap();
        let found: String = seats
            .into_iter()
            .map(|seat| match permission.default_for(seat) {
                None => '-',
                Some(Grant::On) => 'y',
                Some(Grant::EVERYTHING) => 'e',
                Some(Grant::Scope { .. }) => 'o',
                Some(Grant::Level(Level::View)) => 'v',
                Some(Grant::Level(_)) => 'd',
            })
            .collect();
        assert_eq!(found, expected, "{key}");
    }
}

/// CRU-18, INV-07: a View-Only Seat, by default, by the View Only template and whatever one tries to give it, holds
/// nothing that writes, no Account access and no Super Admin.
#[test]
fn view_only_writes_nothing() {
    let catalogue = Catalogue::shipped().unwrap();
    let everything = catalogue.template(&TemplateId("super_admin".into())).unwrap();
    let template = catalogue.template(&TemplateId("view_only".into())).unwrap();
    for grants in [
        catalogue.defaults(SeatType::ViewOnly),
        template.grants.clone(),
        catalogue.held_by(SeatType::ViewOnly, &everything.grants),
    ] {
        assert!(!grants.0.is_empty());
        assert_eq!(grants.get(keys::ACCOUNT_ACCESS), None);
        assert_eq!(grants.get(keys::SUPER_ADMIN), None);
        for (key, grant) in &grants.0 {
            match catalogue.permission(key.as_str()).unwrap().writes {
                Writes::Never => {}
                Writes::FromEdit => assert_eq!(*grant, Grant::Level(Level::View), "{key}"),
                Writes::Always => panic!("{key} writes"),
            }
        }
    }
}

/// EXT-11: one may grant what one holds, and less.
#[test]
fn grants_cover_narrower_ones() {
    let (view, edit, publish) = (Grant::Level(Level::View), Grant::Level(Level::Edit), Grant::Level(Level::Publish));
    let table = [
        (Grant::On, Grant::On, true),
        (Grant::EVERYTHING, scope(Width::Team, true), true),
        (Grant::EVERYTHING, Grant::EVERYTHING, true),
        (scope(Width::Everything, false), scope(Width::Team, false), true),
        (scope(Width::Everything, false), scope(Width::Owned, true), false),
        (scope(Width::Owned, true), scope(Width::Owned, false), true),
        (scope(Width::Owned, false), scope(Width::Owned, true), false),
        (scope(Width::Owned, true), scope(Width::Team, false), false),
        (scope(Width::Team, true), Grant::EVERYTHING, false),
        (publish, edit, true),
        (edit, view, true),
        (edit, edit, true),
        (edit, publish, false),
        (view, edit, false),
        (Grant::On, view, false),
        (Grant::EVERYTHING, Grant::On, false),
    ];
    for (have, want, expected) in table {
        assert_eq!(have.covers(want), expected, "{} {}", have.as_str(), want.as_str());
    }
}

/// CRU-18: what of a grant a seat can hold, a row a case.
#[test]
fn seats_hold_what_they_can() {
    let (view, edit) = (Grant::Level(Level::View), Grant::Level(Level::Edit));
    let table = [
        ("crm.contacts.edit", SeatType::ViewOnly, Grant::EVERYTHING, None),
        ("crm.contacts.edit", SeatType::Core, Grant::EVERYTHING, Some(Grant::EVERYTHING)),
        ("crm.contacts.view", SeatType::ViewOnly, Grant::EVERYTHING, Some(Grant::EVERYTHING)),
        ("marketing.blog", SeatType::ViewOnly, Grant::Level(Level::Publish), Some(view)),
        ("marketing.blog", SeatType::Service, Grant::Level(Level::Publish), Some(Grant::Level(Level::Publish))),
        ("sales.quotes", SeatType::ViewOnly, view, None),
        ("sales.sequences", SeatType::Core, edit, None),
        ("sales.sequences", SeatType::Service, edit, None),
        ("sales.sequences", SeatType::Sales, edit, Some(edit)),
        ("sales.sequences", SeatType::Partner, edit, Some(edit)),
        ("service.help_desk", SeatType::Sales, edit, None),
        ("service.help_desk", SeatType::Service, edit, Some(edit)),
        ("partner.admin", SeatType::Core, Grant::On, None),
        ("partner.admin", SeatType::Partner, Grant::On, Some(Grant::On)),
        ("account.modify_billing", SeatType::ViewOnly, Grant::On, None),
        ("account.modify_billing", SeatType::Core, Grant::On, Some(Grant::On)),
    ];
    let catalogue = Catalogue::shipped().unwrap();
    for (key, seat, grant, expected) in table {
        assert_eq!(catalogue.permission(key).unwrap().held_by(seat, grant), expected, "{key} {}", seat.slug());
    }
}

/// A catalogue that does not hold together is refused, and the error says where.
#[test]
fn bad_catalogues_are_refused() {
    let table = [
        ("permission = []", "template"),
        ("permission = [{ key = \"a.b\", group = \"crm\", kind = \"swich\" }]\ntemplate = []", "swich"),
        ("permission = [{ key = \"a.b\", group = \"crm\", kind = \"switch\", w = 1 }]\ntemplate = []", "`w`"),
    ];
    for (text, named) in table {
        let error = Catalogue::parse(text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
    let row = "{ key = \"a.b\", group = \"crm\", kind = \"switch\", writes = \"always\"";
    for (text, named) in [
        (format!("permission = [{row} }}, {row} }}]\ntemplate = []"), "a.b stands twice"),
        (format!("permission = [{row}, defaults = {{ view_only = \"on\" }} }}]\ntemplate = []"), "a view_only seat"),
        (format!("permission = [{row}, defaults = {{ core = \"edit\" }} }}]\ntemplate = []"), "a core seat"),
        (
            format!("permission = [{row} }}]\n[[template]]\nid = \"t\"\nstart = \"nothing\"\nclear = [\"a.b\"]"),
            "t: a.b",
        ),
        (format!("permission = [{row} }}]\n[[template]]\nid = \"t\"\nstart = \"nothing\"\nset.x = \"on\""), "t: x"),
    ] {
        let error = Catalogue::parse(&text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}

/// Each permission, group, template and value has its words in both languages, and no words are left over.
#[test]
fn everything_has_words_in_both_languages() {
    let catalogue = Catalogue::shipped().unwrap();
    let id = |kind: &str, name: &str| format!("{kind}-{}", name.replace(['.', '_', '+'], "-"));
    let expected: BTreeSet<String> = catalogue
        .permissions()
        .iter()
        .map(|permission| id("perm", permission.key.as_str()))
        .chain(Group::ALL.map(|group| id("group", group.slug())))
        .chain(catalogue.templates().iter().map(|template| id("template", &template.id.0)))
        .chain(GRANTS.map(|(text, _)| id("grant", text)))
        .chain(["grant-none", "grant-off"].map(str::to_owned))
        .collect();
    assert_eq!(message_ids(EN), expected);
    assert_eq!(message_ids(FR), expected);
}
