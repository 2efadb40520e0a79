namespace Meirim.Names;

/// <summary>A part of a person's name.</summary>
public enum NamePart
{
    Surname,
    Given,
    Patronymic,
}
