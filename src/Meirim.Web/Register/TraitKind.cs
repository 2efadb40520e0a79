namespace Meirim.Web.Register;

public enum TraitKind
{
    Service,
    Setting,
    Language,
}
