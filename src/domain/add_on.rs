//! Add-ons: what can be bought on top of a hub [PRC-05, PRC-11].

use serde::{Deserialize, Serialize};

use super::subscription::Product;

/// An add-on. It needs its hub, in the same bundle or owned already [PRC-11].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddOn {
    /// More ad spend and audiences, of Marketing Hub.
    AdsLimit,
    /// Transactional e-mail, of Marketing Hub.
    TransactionalEmail,
    /// More calling minutes, of Sales Hub.
    CallingMinutes,
    /// More conversation inboxes, of Service Hub.
    ExtraInboxes,
    /// Another brand domain, of CMS Hub.
    BrandDomain,
    /// More API calls, of Operations Hub.
    ApiLimit,
}

impl AddOn {
    /// All of them, in the order of their hubs.
    pub const ALL: [Self; 6] = [
        Self::AdsLimit,
        Self::TransactionalEmail,
        Self::CallingMinutes,
        Self::ExtraInboxes,
        Self::BrandDomain,
        Self::ApiLimit,
    ];

    /// The hub that it extends.
    pub const fn hub(self) -> Product {
        match self {
            Self::AdsLimit | Self::TransactionalEmail => Product::Marketing,
            Self::CallingMinutes => Product::Sales,
            Self::ExtraInboxes => Product::Service,
            Self::BrandDomain => Product::Cms,
            Self::ApiLimit => Product::Operations,
        }
    }

    /// The name in stored values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AdsLimit => "ads_limit",
            Self::TransactionalEmail => "transactional_email",
            Self::CallingMinutes => "calling_minutes",
            Self::ExtraInboxes => "extra_inboxes",
            Self::BrandDomain => "brand_domain",
            Self::ApiLimit => "api_limit",
        }
    }
}
