//! What the classic flow of 2017 grants: the three sales roles with their rights and defaults, the seven items that can be
//! adjusted, and the access to products [LEG-07 to LEG-23].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    access::{Access, ClassicGrant, ClassicRole, ClassicScope, PermissionSource},
    clean::{Code, Detail},
    permission::keys,
    subscription::Product,
};

/// The products that a classic user has access to; to all others the user has none [LEG-19, LEG-20].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeSet<Product>")]
pub struct ClassicProducts(BTreeSet<Product>);

impl ClassicProducts {
    /// The products that access is given to, in the order of the screen. The role governs the first of them.
    pub const ALL: [Product; 5] =
        [Product::Sales, Product::Marketing, Product::Service, Product::Cms, Product::Operations];

    /// No access to any product.
    pub const fn none() -> Self {
        Self(BTreeSet::new())
    }

    /// Whether there is access to a product.
    pub fn has(&self, product: Product) -> bool {
        self.0.contains(&product)
    }

    /// Gives access to a product, or takes it away.
    pub fn toggle(&mut self, product: Product) {
        if !self.0.remove(&product) {
            self.0.insert(product);
        }
    }

    /// Whether there is access to none; nobody like that is kept [LEG-20, INV-11].
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The products there is access to, in the order of the screen.
    pub fn iter(&self) -> impl Iterator<Item = Product> {
        Self::ALL.into_iter().filter(|product| self.has(*product))
    }

    /// Whether it is what a user has of whom nothing else is known.
    pub fn is_sales_alone(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for ClassicProducts {
    /// Sales, and nothing else: what every classic user had before access to products was kept.
    fn default() -> Self {
        Self(BTreeSet::from([Product::Sales]))
    }
}

impl From<BTreeSet<Product>> for ClassicProducts {
    /// HubSpot Sales is one product here, whether the account pays for it or not.
    fn from(products: BTreeSet<Product>) -> Self {
        let one = |product| if product == Product::SalesFree { Product::Sales } else { product };
        Self(products.into_iter().map(one).collect())
    }
}

impl ClassicRole {
    /// The roles, in the order of the screen [LEG-07].
    pub const ALL: [Self; 3] = [Self::Administrator, Self::SalesManager, Self::User];

    /// The name in message ids and in the audit log.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::SalesManager => "sales-manager",
            Self::User => "user",
        }
    }

    /// Whether the role adds and removes other users of HubSpot Sales [LEG-08, LEG-09, PM-02].
    pub const fn administers_users(self) -> bool {
        matches!(self, Self::Administrator)
    }

    /// Whether the role sets the default properties of the portal [LEG-08, LEG-09, LEG-10, PM-03].
    pub const fn sets_default_properties(self) -> bool {
        matches!(self, Self::Administrator | Self::SalesManager)
    }
}

impl ClassicScope {
    /// The scopes in the order of the lists, the widest first [AC-09].
    pub const ALL: [Self; 3] = [Self::Everything, Self::OwnedAndUnassigned, Self::Owned];

    /// The name in message ids and in the audit log, as that of a grant.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Owned => "owned",
            Self::OwnedAndUnassigned => "owned+unassigned",
            Self::Everything => "everything",
        }
    }
}

impl ClassicGrant {
    /// What a role starts with [LEG-22]: access to Sales, and the role's defaults of the seven items.
    pub fn defaults(role: ClassicRole) -> Self {
        let all = role != ClassicRole::User;
        Self {
            role,
            crm_features: true,
            view: ClassicScope::Everything,
            edit: if all { ClassicScope::Everything } else { ClassicScope::OwnedAndUnassigned },
            bulk_delete: all,
            import: all,
            export: all,
            edit_properties: all,
            products: ClassicProducts::default(),
        }
    }

    /// Chooses a role, with its defaults; the access to products stays [SM-1].
    pub fn choose_role(&mut self, role: ClassicRole) {
        let products = std::mem::take(&mut self.products);
        *self = Self { products, ..Self::defaults(role) };
    }

    /// Whether it is what its role starts with, the access to products aside.
    pub fn is_as_its_role(&self) -> bool {
        *self == Self { products: self.products.clone(), ..Self::defaults(self.role) }
    }

    /// Sets whose records may be viewed. Answers whether what may be edited became narrower by it [LEG-23].
    pub fn set_view(&mut self, view: ClassicScope) -> bool {
        self.view = view;
        let narrows = self.edit > view;
        self.edit = self.edit.min(view);
        narrows
    }

    /// Sets whose records may be edited. Answers whether what may be viewed became wider by it [LEG-23, AC-10].
    pub fn set_edit(&mut self, edit: ClassicScope) -> bool {
        self.edit = edit;
        let widens = edit > self.view;
        self.view = self.view.max(edit);
        widens
    }

    /// Whether no more may be edited than viewed [LEG-23, INV-12].
    pub fn is_within_its_view(&self) -> bool {
        self.edit <= self.view
    }

    /// Whether the role counts: on the sales side alone [LEG-19].
    pub fn has_sales(&self) -> bool {
        self.products.has(Product::Sales)
    }

    /// Whether somebody with this grant adds, edits and removes classic users [PM-02].
    pub fn administers_users(&self) -> bool {
        self.has_sales() && self.role.administers_users()
    }

    /// Whether somebody with this grant sets the default properties [PM-03, AC-06].
    pub fn sets_default_properties(&self) -> bool {
        self.has_sales() && self.role.sets_default_properties()
    }

    /// Whether it holds what the permission of this key, which came later, stands for [PM-03, LEG-17].
    pub fn holds(&self, key: &str) -> bool {
        match key {
            keys::ACCOUNT_DEFAULTS => self.sets_default_properties(),
            keys::EDIT_PROPERTIES => self.has_sales() && self.edit_properties,
            _ => false,
        }
    }

    /// What became of each item, as the audit log has it: `-` and what was taken away, `+` and what was given.
    pub fn differences(&self, was: &Self) -> BTreeMap<Code, Detail> {
        let both = |name: &str, from: &str, to: &str| (Code::from(name), Detail::from(format!("-{from} +{to}")));
        let mut found = BTreeMap::new();
        if was.role != self.role {
            found.extend([both("classic.role", was.role.slug(), self.role.slug())]);
        }
        for (name, from, to) in [("classic.view", was.view, self.view), ("classic.edit", was.edit, self.edit)] {
            if from != to {
                found.extend([both(name, from.slug(), to.slug())]);
            }
        }
        let switched = |name: String, from: bool, to: bool, value: &str| {
            let sign = if to { '+' } else { '-' };
            (from != to).then(|| (Code::from(name), Detail::from(format!("{sign}{value}"))))
        };
        let switches = [
            ("classic.crm", was.crm_features, self.crm_features),
            ("crm.bulk_delete", was.bulk_delete, self.bulk_delete),
            ("crm.import", was.import, self.import),
            ("crm.export", was.export, self.export),
            ("crm.edit_properties", was.edit_properties, self.edit_properties),
        ];
        found.extend(switches.into_iter().filter_map(|(name, from, to)| switched(name.to_owned(), from, to, "on")));
        let products = ClassicProducts::ALL.into_iter();
        found.extend(products.filter_map(|product| {
            let name = format!("classic.product_{}", product.slug());
            switched(name, was.products.has(product), self.products.has(product), "access")
        }));
        found
    }
}

impl Access {
    /// What the classic flow grants, to users of that flow.
    pub const fn classic(&self) -> Option<&ClassicGrant> {
        match &self.source {
            PermissionSource::Classic(grant) => Some(grant),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// LEG-07..LEG-10: three roles; each may do what the article says and no more. LEG-22: what each starts with.
    #[test]
    fn roles_have_their_rights_and_defaults() {
        use ClassicScope::{Everything, OwnedAndUnassigned};
        let table = [
            (ClassicRole::Administrator, true, true, Everything, true),
            (ClassicRole::SalesManager, false, true, Everything, true),
            (ClassicRole::User, false, false, OwnedAndUnassigned, false),
        ];
        assert_eq!(table.map(|(role, ..)| role), ClassicRole::ALL);
        for (role, users, properties, edit, switches) in table {
            assert_eq!((role.administers_users(), role.sets_default_properties()), (users, properties), "{role:?}");
            let grant = ClassicGrant::defaults(role);
            assert_eq!((grant.crm_features, grant.view, grant.edit), (true, Everything, edit), "{role:?}");
            let all = [grant.bulk_delete, grant.import, grant.export, grant.edit_properties];
            assert_eq!(all, [switches; 4], "{role:?}");
            assert!(grant.products.is_sales_alone() && grant.is_within_its_view() && grant.is_as_its_role());
        }
    }

    /// AC-06, LEG-10: a User sets no default properties, whatever the switch for the other properties says; LEG-19: a role
    /// counts for nothing without access to Sales.
    #[test]
    fn roles_count_on_the_sales_side_alone() {
        let mut user = ClassicGrant::defaults(ClassicRole::User);
        user.edit_properties = true;
        assert!(!user.sets_default_properties());
        let mut admin = ClassicGrant::defaults(ClassicRole::Administrator);
        assert!(admin.administers_users() && admin.sets_default_properties());
        admin.products.toggle(Product::Sales);
        admin.products.toggle(Product::Marketing);
        assert!(!admin.administers_users() && !admin.sets_default_properties());
    }

    /// LEG-23, AC-10: whatever is chosen for either, Edit is not wider than View, and what moved along is told.
    #[test]
    fn edit_never_reaches_further_than_view() {
        for view in ClassicScope::ALL {
            for edit in ClassicScope::ALL {
                let mut grant = ClassicGrant::defaults(ClassicRole::User);
                grant.set_view(view);
                assert_eq!(grant.set_edit(edit), edit > view);
                assert_eq!((grant.edit, grant.view), (edit, view.max(edit)));
                let narrower = grant.edit > view;
                assert_eq!(grant.set_view(view), narrower);
                assert!(grant.is_within_its_view() && grant.view == view);
            }
        }
    }

    /// SM-1: choosing a role applies its defaults, and leaves the access to products.
    #[test]
    fn a_role_brings_its_defaults_and_keeps_the_products() {
        let mut grant = ClassicGrant::defaults(ClassicRole::User);
        grant.products.toggle(Product::Service);
        grant.import = true;
        assert!(!grant.is_as_its_role());
        grant.choose_role(ClassicRole::SalesManager);
        assert!(grant.is_as_its_role() && grant.products.has(Product::Service) && grant.has_sales());
    }

    /// LEG-20: the free product and the one that is paid for are one here, and a record without the field has Sales.
    #[test]
    fn products_are_read_as_they_are_meant() {
        let read = |text: &str| serde_json::from_str::<ClassicProducts>(text).unwrap();
        assert_eq!(read(r#"["sales_free"]"#), ClassicProducts::default());
        assert!(read("[]").is_empty());
        let two = read(r#"["marketing","sales"]"#);
        assert_eq!(two.iter().collect::<Vec<_>>(), [Product::Sales, Product::Marketing]);
        assert_eq!(serde_json::to_string(&two).unwrap(), r#"["marketing","sales"]"#);
    }

    /// INV-23: each item that changed is told once, with what it was and what it is.
    #[test]
    fn what_changed_is_told_item_by_item() {
        let was = ClassicGrant::defaults(ClassicRole::Administrator);
        let mut is = ClassicGrant::defaults(ClassicRole::User);
        is.products.toggle(Product::Cms);
        let told: Vec<String> = is.differences(&was).iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let wanted = [
            "classic.edit: -everything +owned+unassigned",
            "classic.product_cms: +access",
            "classic.role: -administrator +user",
            "crm.bulk_delete: -on",
            "crm.edit_properties: -on",
            "crm.export: -on",
            "crm.import: -on",
        ];
        assert_eq!(told, wanted);
        assert!(is.differences(&is).is_empty());
    }
}
