//! Permission templates: sets of permissions by job function [CRU-26, CRU-29].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{permission::Grants, seat::SeatType};

/// The id of a template, such as `sales_manager`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TemplateId(pub Arc<str>);

/// A built-in template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Whether it makes its holder a super admin.
    pub super_admin: bool,
    /// The one seat type it is for, when it is bound to one [INV-09].
    pub needs_seat: Option<SeatType>,
    /// What it grants, before the seat takes away what it cannot hold.
    pub grants: Grants,
}

#[cfg(test)]
mod tests {
    use crate::domain::permission::{Catalogue, Grant, Level, Width};

    use super::*;

    fn template(id: &str) -> Template {
        Catalogue::shipped().unwrap().template(&TemplateId(id.into())).unwrap().clone()
    }

    /// CRU-29: the nine templates, in the order of the list.
    #[test]
    fn nine_templates_are_shipped() {
        let catalogue = Catalogue::shipped().unwrap();
        let ids: Vec<&str> = catalogue.templates().iter().map(|template| &*template.id.0).collect();
        assert_eq!(
            ids,
            [
                "super_admin",
                "view_only",
                "marketing_manager",
                "content_marketer",
                "sales_manager",
                "sales_representative",
                "service_manager",
                "service_representative",
                "partner_admin"
            ]
        );
    }

    /// Domain 4.5: what each template is, a row a check.
    #[test]
    fn grants_are_those_of_the_specification() {
        const OWNED: Grant = Grant::Scope { width: Width::Owned, unassigned: false };
        let (view, edit, publish) =
            (Grant::Level(Level::View), Grant::Level(Level::Edit), Grant::Level(Level::Publish));
        let table = [
            ("view_only", "crm.notes.view", Some(Grant::EVERYTHING)),
            ("view_only", "marketing.ads", Some(view)),
            ("view_only", "crm.export", None),
            ("view_only", "sales.quotes", None),
            ("marketing_manager", "marketing.website", Some(publish)),
            ("marketing_manager", "automation.workflows", Some(edit)),
            ("marketing_manager", "automation.chatflows", Some(view)),
            ("marketing_manager", "marketing.contacts", Some(Grant::On)),
            ("marketing_manager", "crm.deals.edit", Some(OWNED)),
            ("content_marketer", "crm.contacts.view", Some(Grant::EVERYTHING)),
            ("content_marketer", "crm.contacts.edit", None),
            ("content_marketer", "marketing.blog", Some(edit)),
            ("content_marketer", "marketing.ads", None),
            ("content_marketer", "automation.workflows", None),
            ("sales_manager", "crm.deals.delete", Some(Grant::EVERYTHING)),
            ("sales_manager", "crm.bulk_delete", Some(Grant::On)),
            ("sales_manager", "crm.import", Some(Grant::On)),
            ("sales_manager", "sales.forecasting", Some(edit)),
            ("sales_manager", "service.access", None),
            ("sales_representative", "crm.deals.view", Some(Grant::EVERYTHING)),
            ("sales_representative", "crm.deals.edit", Some(OWNED)),
            ("sales_representative", "crm.deals.delete", Some(OWNED)),
            ("sales_representative", "crm.import", None),
            ("sales_representative", "crm.export", None),
            ("sales_representative", "sales.sequences", Some(edit)),
            ("service_manager", "crm.tickets.delete", Some(Grant::EVERYTHING)),
            ("service_manager", "service.knowledge_base", Some(publish)),
            ("service_manager", "service.help_desk", Some(edit)),
            ("service_manager", "crm.bulk_delete", None),
            ("service_representative", "crm.tickets.edit", Some(OWNED)),
            ("service_representative", "service.help_desk", Some(edit)),
            ("service_representative", "crm.export", None),
            ("partner_admin", "account.add_edit_users", Some(Grant::On)),
            ("partner_admin", "account.modify_billing", None),
            ("partner_admin", "account.super_admin", None),
            ("partner_admin", "partner.admin", Some(Grant::On)),
        ];
        for (id, key, expected) in table {
            assert_eq!(template(id).grants.get(key), expected, "{id} {key}");
        }
    }

    /// CRU-29: a Content Marketer publishes nothing.
    #[test]
    fn content_marketer_has_no_publish() {
        let grants = template("content_marketer").grants;
        assert!(grants.0.values().all(|grant| *grant != Grant::Level(Level::Publish)));
    }

    /// INV-09: Partner Admin is for a Partner Seat, no other template is bound to one.
    #[test]
    fn only_partner_admin_needs_a_seat() {
        for template in Catalogue::shipped().unwrap().templates() {
            let expected = (&*template.id.0 == "partner_admin").then_some(SeatType::Partner);
            assert_eq!(template.needs_seat, expected, "{}", template.id.0);
        }
    }

    /// CRU-29, PM-10: only Super Admin makes a super admin, and it grants every permission there is.
    #[test]
    fn only_super_admin_makes_super_admins() {
        let catalogue = Catalogue::shipped().unwrap();
        for template in catalogue.templates() {
            assert_eq!(template.super_admin, &*template.id.0 == "super_admin", "{}", template.id.0);
        }
        let grants = template("super_admin").grants;
        for permission in catalogue.permissions() {
            assert_eq!(grants.get(permission.key.as_str()), Some(permission.widest()), "{}", permission.key);
        }
    }

    /// INV-12: no template and no seat's defaults edit or delete what they do not view.
    #[test]
    fn nobody_edits_more_than_they_view() {
        let catalogue = Catalogue::shipped().unwrap();
        let defaults = SeatType::ALL.into_iter().map(|seat| (seat.slug(), catalogue.defaults(seat)));
        let templates = catalogue.templates().iter().map(|template| (&*template.id.0, template.grants.clone()));
        for (name, grants) in defaults.chain(templates) {
            for object in ["contacts", "companies", "deals", "tickets", "tasks", "notes"] {
                let view = grants.get(&format!("crm.{object}.view")).unwrap();
                for action in ["edit", "delete"] {
                    let grant = grants.get(&format!("crm.{object}.{action}"));
                    assert!(grant.is_none_or(|grant| view.covers(grant)), "{name} {object} {action}");
                }
            }
        }
    }
}
