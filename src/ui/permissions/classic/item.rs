//! What can be chosen of a classic grant, in the order of the screen.

use crate::{
    domain::{access::ClassicRole, subscription::Product},
    ui::wording,
};

/// Something that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// One of the three roles [LEG-07].
    Role(ClassicRole),
    /// Companies, deals and tasks together [LEG-12].
    Crm,
    /// Whose records may be viewed [LEG-13].
    View,
    /// Whose records may be edited [LEG-14].
    Edit,
    /// Delete several records at once [LEG-15].
    BulkDelete,
    /// Import [LEG-16].
    Import,
    /// Export [LEG-16].
    Export,
    /// Edit property settings [LEG-17].
    Properties,
    /// Access to a product [LEG-19, LEG-20].
    Product(Product),
}

impl Item {
    /// All of them, in their order.
    pub const ALL: [Self; 15] = [
        Self::Role(ClassicRole::Administrator),
        Self::Role(ClassicRole::SalesManager),
        Self::Role(ClassicRole::User),
        Self::Crm,
        Self::View,
        Self::Edit,
        Self::BulkDelete,
        Self::Import,
        Self::Export,
        Self::Properties,
        Self::Product(Product::Sales),
        Self::Product(Product::Marketing),
        Self::Product(Product::Service),
        Self::Product(Product::Cms),
        Self::Product(Product::Operations),
    ];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Role(ClassicRole::Administrator) => "classic.administrator",
            Self::Role(ClassicRole::SalesManager) => "classic.sales-manager",
            Self::Role(ClassicRole::User) => "classic.user",
            Self::Crm => "classic.crm",
            Self::View => "classic.view",
            Self::Edit => "classic.edit",
            Self::BulkDelete => "classic.bulk-delete",
            Self::Import => "classic.import",
            Self::Export => "classic.export",
            Self::Properties => "classic.properties",
            Self::Product(Product::Sales | Product::SalesFree) => "classic.product-sales",
            Self::Product(Product::Marketing) => "classic.product-marketing",
            Self::Product(Product::Service) => "classic.product-service",
            Self::Product(Product::Cms) => "classic.product-cms",
            Self::Product(Product::Operations) => "classic.product-operations",
        }
    }

    /// The id of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Role(role) => role_label(role),
            Self::Crm => "record-classic-crm",
            Self::View => "record-classic-view",
            Self::Edit => "record-classic-edit",
            Self::BulkDelete => "perm-crm-bulk-delete",
            Self::Import => "perm-crm-import",
            Self::Export => "perm-crm-export",
            Self::Properties => "perm-crm-edit-properties",
            Self::Product(product) => product_label(product),
        }
    }
}

/// The id of a role's name.
pub const fn role_label(role: ClassicRole) -> &'static str {
    match role {
        ClassicRole::Administrator => "classic-administrator",
        ClassicRole::SalesManager => "classic-sales-manager",
        ClassicRole::User => "classic-user",
    }
}

/// The id of a product's name: here the free one and the one that is paid for are one.
pub const fn product_label(product: Product) -> &'static str {
    match product {
        Product::Sales => wording::refusal::product_name(Product::SalesFree),
        product => wording::refusal::product_name(product),
    }
}
