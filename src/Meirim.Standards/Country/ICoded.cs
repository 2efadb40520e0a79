namespace Meirim.Standards.Country;

/// <summary>Something that is looked up by a code which is stored and never reused for another meaning.</summary>
public interface ICoded
{
    string Code { get; }
}
