//! What an account pays for, and the features that come with it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One subscription of an account: a product at a tier, for a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// What was bought; at most one subscription for each product.
    pub product: Product,
    /// How much of it.
    pub tier: Tier,
    /// First day of the running term.
    pub term_start: Date,
    /// The renewal date: first day of the next term [EXT-34].
    pub term_end: Date,
}

/// What HubSpot sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    /// Marketing Hub.
    Marketing,
    /// Sales Hub.
    Sales,
    /// Service Hub.
    Service,
    /// CMS Hub.
    Cms,
    /// Operations Hub.
    Operations,
    /// HubSpot Sales, the free product of the classic flow [TG-05].
    SalesFree,
}

impl Product {
    /// The product's name in stored keys.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::Cms => "cms",
            Self::Operations => "operations",
            Self::SalesFree => "sales_free",
        }
    }
}

/// The tiers, cheapest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Free.
    Free,
    /// Starter.
    Starter,
    /// Professional.
    Professional,
    /// Enterprise.
    Enterprise,
}
