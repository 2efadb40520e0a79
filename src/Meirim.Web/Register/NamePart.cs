namespace Meirim.Web.Register;

public enum NamePart
{
    Surname,
    GivenName,
    Patronymic,
}
