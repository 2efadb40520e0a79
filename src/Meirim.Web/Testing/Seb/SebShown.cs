namespace Meirim.Web.Testing.Seb;

/// <summary>What Safe Exam Browser says of itself for one address: each key hashed together with the address.</summary>
/// <param name="Address">The whole address, without what follows <c>#</c>.</param>
/// <param name="ConfigKeyHash">64 hexadecimal digits; null when it said nothing.</param>
public sealed record SebShown(string Address, string? ConfigKeyHash, string? ExamKeyHash)
{
    public bool IsEmpty => string.IsNullOrEmpty(ConfigKeyHash) && string.IsNullOrEmpty(ExamKeyHash);
}
