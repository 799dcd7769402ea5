//! Access as tables write it.
//!
//! | text | what it is |
//! |---|---|
//! | `default` | the seat's defaults |
//! | `template:sales_manager` | a template as it stands |
//! | `custom:crm.import=on,crm.deals.view=team` | chosen one by one; `custom:` alone grants nothing |
//! | `custom(sales_manager):crm.import=on` | the same, from a template |
//! | `classic:administrator` | the classic flow's; `classic:user/owned/everything` says what is viewed and edited, and a
//! fourth part the products: `none`, or `sales+cms` |
//!
//! `super+` in front of any of them adds the super admin right.

use std::collections::BTreeSet;

use seatdesk::domain::{
    access::{Access, ClassicGrant, ClassicRole, ClassicScope, PermissionSource},
    classic::ClassicProducts,
    permission::Grants,
    template::TemplateId,
};

use super::scene::word;

/// Reads access.
pub fn parse(text: &str) -> Access {
    let (super_admin, source) = text.strip_prefix("super+").map_or((false, text), |rest| (true, rest));
    Access { super_admin, source: parse_source(source) }
}

fn parse_source(text: &str) -> PermissionSource {
    if text == "default" {
        return PermissionSource::Default;
    }
    let (kind, rest) = text.split_once(':').unwrap_or_else(|| panic!("{text:?} is no access"));
    match kind {
        "template" => PermissionSource::Template(TemplateId(rest.into())),
        "classic" => PermissionSource::Classic(classic(rest)),
        "custom" => PermissionSource::Custom { base: None, grants: grants(rest) },
        _ => {
            let base = kind.strip_prefix("custom(").and_then(|base| base.strip_suffix(')'));
            let base = base.unwrap_or_else(|| panic!("{text:?} is no access"));
            PermissionSource::Custom { base: Some(TemplateId(base.into())), grants: grants(rest) }
        }
    }
}

/// Reads `key=grant,key=grant`.
pub fn grants(text: &str) -> Grants {
    let pairs = text.split(',').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, "on"));
        (key.into(), word(value))
    });
    Grants(pairs.collect())
}

fn classic(text: &str) -> ClassicGrant {
    let mut words = text.split('/');
    let scope = |words: &mut std::str::Split<'_, char>| words.next().map_or(ClassicScope::Everything, word);
    ClassicGrant {
        role: words.next().map_or(ClassicRole::User, word),
        crm_features: true,
        view: scope(&mut words),
        edit: scope(&mut words),
        bulk_delete: true,
        import: true,
        export: true,
        edit_properties: true,
        products: match words.next() {
            None => ClassicProducts::default(),
            Some(products) => {
                products.split('+').filter(|name| *name != "none").map(word).collect::<BTreeSet<_>>().into()
            }
        },
    }
}

/// Writes access; classic access without its details.
pub fn show(access: &Access) -> String {
    let list = |grants: &Grants| {
        let pairs: Vec<String> = grants.0.iter().map(|(key, grant)| format!("{key}={}", grant.as_str())).collect();
        pairs.join(",")
    };
    let source = match &access.source {
        PermissionSource::Default => "default".into(),
        PermissionSource::Template(id) => format!("template:{}", id.0),
        PermissionSource::Custom { base: None, grants } => format!("custom:{}", list(grants)),
        PermissionSource::Custom { base: Some(base), grants } => format!("custom({}):{}", base.0, list(grants)),
        PermissionSource::Classic(grant) => format!("classic:{:?}", grant.role).to_lowercase(),
    };
    if access.super_admin { format!("super+{source}") } else { source }
}
