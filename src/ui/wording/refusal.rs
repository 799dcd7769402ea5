//! The words for what is missing [ER-21, ER-22].

use crate::{
    domain::{
        guard::Refusal,
        subscription::{Product, Tier},
    },
    ui::toast::Saying,
};

/// The words for a refusal.
pub fn saying(refusal: &Refusal) -> Saying {
    match refusal {
        Refusal::NotActive => Saying::plain("refused-not-active"),
        Refusal::Permissions(keys) => {
            Saying::plain("refused-permissions").messages("permissions", keys.iter().map(super::permission).collect())
        }
        Refusal::SuperAdmin => Saying::plain("refused-super-admin"),
        Refusal::Tier(product, tier) => {
            Saying::plain("refused-tier").message("product", product_name(*product)).message("tier", tier_name(*tier))
        }
        Refusal::AnyTier(tier) => Saying::plain("refused-any-tier").message("tier", tier_name(*tier)),
        Refusal::SalesforceOff => Saying::plain("refused-salesforce-off"),
        Refusal::SalesforceUsersOff => Saying::plain("refused-salesforce-users-off"),
        Refusal::SalesforceTier(tier) => Saying::plain("refused-salesforce-tier").message("tier", tier_name(*tier)),
        Refusal::ManageEmployees => Saying::plain("refused-manage-employees"),
        Refusal::PartnerAccount => Saying::plain("refused-partner-account"),
        Refusal::TeamLimit { teams, limit, lifted_by } => {
            let (id, tier) = match lifted_by {
                Some(tier) => ("refused-team-limit", tier_name(*tier)),
                None => ("refused-team-limit-highest", ""),
            };
            let saying = Saying::plain(id).count("teams", *teams).count("limit", *limit);
            if tier.is_empty() { saying } else { saying.message("tier", tier) }
        }
        Refusal::ClassicRoles => Saying::plain("refused-classic-roles"),
        Refusal::ClassicAdministrator => Saying::plain("refused-classic-administrator"),
    }
}

/// The id of a product's message.
pub const fn product_name(product: Product) -> &'static str {
    match product {
        Product::Marketing => "product-marketing",
        Product::Sales => "product-sales",
        Product::Service => "product-service",
        Product::Cms => "product-cms",
        Product::Operations => "product-operations",
        Product::SalesFree => "product-sales-free",
    }
}

/// The id of a message that names a tier and those above it.
pub const fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Free => "tier-free",
        Tier::Starter => "tier-starter",
        Tier::Professional => "tier-professional",
        Tier::Enterprise => "tier-enterprise",
    }
}
